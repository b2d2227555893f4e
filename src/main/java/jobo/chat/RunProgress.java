package jobo.chat;

/**
 * How far a run has come.
 *
 * @param done what is done of the stage
 * @param total all of it, or 0 where nobody knows yet
 */
public record RunProgress(RunStage stage, int done, int total) {}
