package org.artsenrol.opendata.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Lets pages of any origin read, and nobody write. */
final class Origins {
  static final Set<String> READING = Set.of("GET", "HEAD");
  static final String METHODS = "GET, HEAD, OPTIONS";

  /** What every answer says. */
  static final Map<String, String> MAY_READ =
      Map.of(
          "Access-Control-Allow-Origin",
          "*",
          "Access-Control-Expose-Headers",
          "ETag, Link, RateLimit, RateLimit-Policy, Retry-After, Accept-Ranges, Content-Range");

  private Origins() {}

  /** What a browser is told that asks before it lets a page ask. */
  static Answer permission() {
    var headers = new LinkedHashMap<>(MAY_READ);
    headers.put("Allow", METHODS);
    headers.put("Access-Control-Allow-Methods", METHODS);
    headers.put(
        "Access-Control-Allow-Headers", "Accept, If-None-Match, Range, If-Range, Last-Event-ID");
    headers.put("Access-Control-Max-Age", "86400");
    return new Answer(204, headers, Body.NONE);
  }
}
