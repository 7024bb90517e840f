package org.artsenrol.enrol.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every address of the site and the page behind it: the one place that knows the paths. English
 * pages have the same addresses under {@code /en}.
 */
public final class Paths {

  /** The prefix of every English address. */
  public static final String ENGLISH = "/en";

  private static final List<Route> ROUTES =
      List.of(
          route("/", "/index"),
          route("/classes", "/catalogue/classes"),
          route("/classes/{id}", "/catalogue/class"),
          route("/venues/{id}", "/catalogue/venue"),
          route("/draws", "/draw/draws"),
          route("/draws/{id}", "/draw/draw"),
          route("/about", "/about/about"),
          route("/privacy", "/about/privacy"),
          route("/sitemap", "/about/sitemap"),
          route("/register", "/account/register"),
          route("/sign-in", "/account/sign-in"),
          route("/sign-out", "/account/sign-out"),
          route("/my", "/my/my"),
          route("/my/family", "/account/family"),
          route("/my/account", "/account/account"),
          route("/my/messages", "/my/messages"),
          route("/my/apply", "/admission/apply"),
          route("/my/applications/{id}", "/admission/receipt"),
          route("/my/applications/{id}/change", "/admission/change"),
          route("/staff/sign-in", "/account/staff-sign-in"),
          route("/staff/password", "/account/staff-password"),
          route("/staff", "/office/today"),
          route("/staff/journal", "/office/journal"),
          route("/staff/clock", "/office/clock"),
          route("/staff/{venue}/{term}", "/office/term"),
          route("/staff/{venue}/{term}/import", "/office/import"),
          route("/staff/{venue}/{term}/counter", "/office/counter"),
          route("/staff/{venue}/{term}/copy", "/office/copy"),
          route("/staff/{venue}/{term}/new-class", "/office/new-class"),
          route("/staff/{venue}/{term}/classes/{id}", "/office/edit-class"),
          route("/staff/{venue}/{term}/stages/{id}", "/office/stage"));

  private Paths() {}

  /** Whether an address is that of an English page. */
  public static boolean isEnglish(String address) {
    return address.equals(ENGLISH) || address.startsWith(ENGLISH + "/");
  }

  /** An address without its language; {@code /} for the front page. */
  public static String withoutLanguage(String address) {
    String rest = isEnglish(address) ? address.substring(ENGLISH.length()) : address;
    return rest.isEmpty() ? "/" : rest;
  }

  /**
   * The Faces view that answers an address without its language, with the address's parts as
   * parameters.
   */
  static Optional<String> view(String path) {
    return ROUTES.stream().flatMap(r -> r.match(path).stream()).findFirst();
  }

  /** The address of a Faces view whose address has no parts, else the view itself. */
  static String path(String viewId) {
    return ROUTES.stream()
        .filter(r -> r.view.equals(viewId) && r.names.isEmpty())
        .map(r -> r.template)
        .findFirst()
        .orElse(viewId);
  }

  private static Route route(String template, String view) {
    return new Route(template, view + ".xhtml");
  }

  private static final class Route {
    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

    private final String template;
    private final String view;
    private final Pattern pattern;
    private final List<String> names;

    Route(String template, String view) {
      this.template = template;
      this.view = view;
      this.names = PART.matcher(template).results().map(m -> m.group(1)).toList();
      this.pattern = Pattern.compile(PART.matcher(template).replaceAll("([A-Za-z0-9._-]{1,64})"));
    }

    Optional<String> match(String path) {
      Matcher matcher = pattern.matcher(path);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      StringBuilder target = new StringBuilder(view);
      for (int i = 0; i < names.size(); i++) {
        String value = URLEncoder.encode(matcher.group(i + 1), StandardCharsets.UTF_8);
        target.append(i == 0 ? '?' : '&').append(names.get(i)).append('=').append(value);
      }
      return Optional.of(target.toString());
    }
  }
}
