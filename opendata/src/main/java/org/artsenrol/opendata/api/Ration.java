package org.artsenrol.opendata.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one asker may still have.
 *
 * @param granted whether she may have this one
 * @param left how many more at once
 * @param next seconds until there is another one; 0 if there is one now
 * @param full seconds until she may have all of them again
 */
record Ration(Rate rate, boolean granted, long left, long next, long full) {
  private static final String NAME = "\"open\"";

  /** For example {@code "open";q=1200;w=60}: 1200 in 60 seconds. */
  String policy() {
    return NAME + ";q=" + rate.requests() + ";w=" + rate.per().toSeconds();
  }

  Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("RateLimit-Policy", policy());
    headers.put("RateLimit", NAME + ";r=" + left + ";t=" + full);
    if (!granted) {
      headers.put("Retry-After", Long.toString(next));
    }
    return headers;
  }
}
