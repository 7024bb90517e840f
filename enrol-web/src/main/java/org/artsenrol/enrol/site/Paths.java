package org.artsenrol.enrol.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every address of the site and the page behind it: the one place that knows the paths. English
 * pages have the same addresses under {@code /en}.
 */
public final class Paths {

  /** The prefix of every English address. */
  public static final String ENGLISH = "/en";

  private static final List<Route> ROUTES =
      List.of(
          open("/", "/index"),
          open(
              "/classes",
              "/catalogue/classes",
              "q",
              "venue",
              "category",
              "day",
              "time",
              "age",
              "fee",
              "room",
              "sort",
              "page"),
          open("/classes/{id}", "/catalogue/study-class"),
          open("/venues/{id}", "/catalogue/venue"),
          open("/draws", "/draw/draws"),
          open("/draws/{id}", "/draw/draw"),
          open("/punctuality", "/draw/punctuality"),
          open("/about", "/site/about"),
          open("/privacy", "/site/privacy"),
          open("/open", "/site/open"),
          open("/sitemap", "/site/sitemap"),
          open("/demo", "/trial/demo"),
          route("/register", "/account/register"),
          route("/sign-in", "/account/sign-in"),
          route("/sign-out", "/account/sign-out"),
          route("/my", "/learner/my"),
          route("/my/family", "/account/family"),
          route("/my/account", "/account/account"),
          route("/my/messages", "/learner/messages"),
          route("/my/apply", "/learner/apply"),
          route("/my/applications/{id}", "/learner/receipt"),
          route("/staff/sign-in", "/account/staff-sign-in"),
          route("/staff/password", "/account/staff-password"),
          route("/staff", "/office/today"),
          route("/staff/journal", "/office/journal"),
          route("/staff/people", "/office/people"),
          route("/staff/import", "/office/import-term"),
          route("/staff/clock", "/office/clock"),
          route("/staff/log-keys", "/office/log-keys"),
          route("/staff/{venue}/{term}", "/office/term"),
          route("/staff/{venue}/{term}/import", "/office/import"),
          route("/staff/{venue}/{term}/counter", "/office/counter"),
          route("/staff/{venue}/{term}/copy", "/office/copy"),
          route("/staff/{venue}/{term}/plan", "/office/plan"),
          route("/staff/{venue}/{term}/lotto/{id}", "/office/lotto"),
          route("/staff/{venue}/{term}/rulings/{id}", "/office/rulings"),
          route("/staff/{venue}/{term}/objections", "/office/objections"),
          route("/staff/{venue}/{term}/objections/{id}", "/office/objection"),
          route("/staff/{venue}/{term}/new-class", "/office/edit-class"),
          route("/staff/{venue}/{term}/classes/{id}", "/office/edit-class"));

  private Paths() {}

  /**
   * The address that a request asks for, with its language: whole, however the container has mapped
   * it.
   */
  public static String of(HttpServletRequest request) {
    return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
  }

  /** Whether an address is that of an English page. */
  public static boolean isEnglish(String address) {
    return address.equals(ENGLISH) || address.startsWith(ENGLISH + "/");
  }

  /**
   * An address without its language and without a slash at its end, which servers like to add;
   * {@code /} for the front page.
   */
  public static String withoutLanguage(String address) {
    String rest = isEnglish(address) ? address.substring(ENGLISH.length()) : address;
    String bare = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    return bare.isEmpty() ? "/" : bare;
  }

  /** Every address as it is declared, e.g. {@code /classes/{id}}. */
  static List<String> templates() {
    return ROUTES.stream().map(r -> r.template).toList();
  }

  /** The place that an address without its language leads to. */
  static Optional<Place> find(String path) {
    return ROUTES.stream().flatMap(r -> r.match(path).stream()).findFirst();
  }

  /**
   * A page behind an address.
   *
   * @param view the Faces view
   * @param parts the address's parts by name, e.g. {@code id}: {@code dadun-2027s-1}
   * @param open whether it is the same for everybody: read only, and served from memory
   * @param parameters the query parameters that an open page knows
   */
  record Place(String view, SortedMap<String, String> parts, boolean open, Set<String> parameters) {

    /** The view with the address's parts as parameters. */
    String target() {
      String query =
          parts.entrySet().stream()
              .map(e -> e.getKey() + "=" + e.getValue())
              .collect(Collectors.joining("&"));
      return query.isEmpty() ? view : view + "?" + query;
    }
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
    return new Route(template, view + ".xhtml", false, Set.of());
  }

  private static Route open(String template, String view, String... parameters) {
    return new Route(template, view + ".xhtml", true, Set.of(parameters));
  }

  private static final class Route {
    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

    private final String template;
    private final String view;
    private final boolean open;
    private final Set<String> parameters;
    private final Pattern pattern;
    private final List<String> names;

    Route(String template, String view, boolean open, Set<String> parameters) {
      this.template = template;
      this.view = view;
      this.open = open;
      this.parameters = parameters;
      this.names = PART.matcher(template).results().map(m -> m.group(1)).toList();
      this.pattern = Pattern.compile(PART.matcher(template).replaceAll("([A-Za-z0-9._-]{1,64})"));
    }

    Optional<Place> match(String path) {
      Matcher matcher = pattern.matcher(path);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      SortedMap<String, String> parts = new TreeMap<>();
      IntStream.range(0, names.size()).forEach(i -> parts.put(names.get(i), matcher.group(i + 1)));
      return Optional.of(new Place(view, parts, open, parameters));
    }
  }
}
