package org.artsenrol.opendata.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a collection is asked for.
 *
 * @param limit rows on a page, 1..5000
 * @param after the key of the last row of the page before
 * @param excel whether a spreadsheet program will open it
 */
record Selection(
    Optional<String> venue,
    Optional<String> term,
    int limit,
    Optional<String> after,
    boolean excel) {
  static final int MOST = 5000;
  static final int USUAL = 500;

  /**
   * Reads the parameters that the route understands; others are passed over.
   *
   * @throws NotServed if one of them has no such form
   */
  static Selection of(Ask ask, Route route) {
    return new Selection(
        understood(ask, route, "venue"),
        understood(ask, route, "term"),
        understood(ask, route, "limit").map(Selection::limit).orElse(USUAL),
        understood(ask, route, "cursor").map(Selection::key),
        understood(ask, route, "excel").filter("1"::equals).isPresent());
  }

  private static Optional<String> understood(Ask ask, Route route, String name) {
    return route.parameters().contains(name) ? ask.query(name) : Optional.empty();
  }

  private static int limit(String text) {
    if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > MOST) {
      throw new NotServed(ProblemKind.BAD_PARAMETER, "limit=1.." + MOST);
    }
    return Integer.parseInt(text);
  }

  private static String key(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      throw new NotServed(ProblemKind.BAD_PARAMETER, "cursor");
    }
  }

  /** The cursor that leads behind the row of this key. */
  static String cursor(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  List<JsonObject> filter(List<JsonObject> rows) {
    return rows.stream()
        .filter(row -> fits(row, "venue", venue) && fits(row, "term", term))
        .toList();
  }

  private static boolean fits(JsonObject row, String name, Optional<String> wanted) {
    return wanted.isEmpty()
        || row.get(name) instanceof JsonString found && found.getString().equals(wanted.get());
  }

  /** The query of the page after the row of this key. */
  String next(String key) {
    var query = new StringBuilder("?limit=").append(limit).append("&cursor=").append(cursor(key));
    venue.ifPresent(id -> query.append("&venue=").append(encoded(id)));
    term.ifPresent(id -> query.append("&term=").append(encoded(id)));
    return query.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
