package jobo.fetch;

import java.net.URI;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as they may be shown to people and written to logs: with {@code …} in place of keys,
 * passwords, and whatever looks drawn at random, as the addresses of private feeds have it.
 *
 * <p>Not for asking: what stands in place of a secret leads nowhere.
 */
public final class ShownAddress {
  private static final String HIDDEN = "…";

  /** RFC 3986, appendix B; takes any text apart. */
  private static final Pattern PARTS =
      Pattern.compile("(?s)([^:/?#]+:)?(//[^/?#]*)?([^?#]*)(\\?[^#]*)?(#.*)?");

  /** Such as {@code feed:https://host/}. */
  private static final Pattern WITHIN_ANOTHER = Pattern.compile("(?is)[^:/?#]+:https?://.*");

  private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?:[^\\s\"'<>]+");
  private static final Pattern PARAMETER_OR_SIGN = Pattern.compile("[^&;]+|[&;]");
  private static final Pattern FILE_TYPE =
      Pattern.compile("(?i)\\.(?:rss|xml|atom|json|rdf|ics|html?)$");

  private ShownAddress() {}

  /** An address without its secrets. */
  public static String of(URI address) {
    return shown(address.toString());
  }

  /** A text in which the addresses for http and https are without their secrets. */
  static String within(String text) {
    return ADDRESS.matcher(text).replaceAll(it -> Matcher.quoteReplacement(shown(it.group())));
  }

  private static String shown(String address) {
    Matcher parts = PARTS.matcher(address);
    if (!parts.matches()) {
      return HIDDEN;
    }
    if (parts.group(2) == null && WITHIN_ANOTHER.matcher(address).matches()) {
      return part(parts, 1) + shown(address.substring(part(parts, 1).length()));
    }
    return part(parts, 1)
        + authority(part(parts, 2))
        + path(part(parts, 3))
        + parameters(part(parts, 4))
        + parameters(part(parts, 5));
  }

  private static String part(Matcher parts, int number) {
    @Nullable String part = parts.group(number);
    return part == null ? "" : part;
  }

  private static String authority(String authority) {
    int login = authority.lastIndexOf('@');
    return login < 0 ? authority : "//" + HIDDEN + authority.substring(login);
  }

  private static String path(String path) {
    boolean namesArticles = SecretLook.isOfAnArticle(path);
    return Arrays.stream(path.split("/", -1))
        .map(it -> segment(it, namesArticles))
        .collect(Collectors.joining("/"));
  }

  /** A piece of a path; what follows a semicolon in it are parameters of their own. */
  private static String segment(String segment, boolean namesArticles) {
    int end = segment.indexOf(';');
    String name = end < 0 ? segment : segment.substring(0, end);
    String rest = end < 0 ? "" : parameters(segment.substring(end));
    if (namesArticles || !SecretLook.has(name)) {
      return name + rest;
    }
    Matcher type = FILE_TYPE.matcher(name);
    return HIDDEN + (type.find() ? type.group() : "") + rest;
  }

  /** A query, fragment or the like, with the sign that begins it. */
  private static String parameters(String parameters) {
    if (parameters.isEmpty()) {
      return "";
    }
    StringBuilder result = new StringBuilder(parameters.substring(0, 1));
    Matcher each = PARAMETER_OR_SIGN.matcher(parameters).region(1, parameters.length());
    while (each.find()) {
      result.append(parameter(each.group()));
    }
    return result.toString();
  }

  private static String parameter(String parameter) {
    int sign = parameter.indexOf('=');
    String name = parameter.substring(0, Math.max(sign, 0));
    String value = parameter.substring(sign + 1);
    String shownName = SecretLook.has(name) ? HIDDEN : name;
    String shownValue = SecretLook.hasValueOf(name, value) ? HIDDEN : value;
    return shownName + (sign < 0 ? "" : "=") + shownValue;
  }
}
