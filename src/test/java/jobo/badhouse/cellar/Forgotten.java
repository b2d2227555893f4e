package jobo.badhouse.cellar;

/** Lies in a package that no table lists and no mark covers. */
final class Forgotten {}
