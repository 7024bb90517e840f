package org.artsenrol.enrol.account.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page that somebody wanted when she was asked to sign in: a path of this site behind the door
 * and nothing else, so that no link can lead from our sign-in to somebody else's site.
 */
final class WishedPath {
  static final String PARAMETER = "next";
  private static final int LONGEST = 500;
  private static final Pattern FORM =
      Pattern.compile("/(?:my|staff)(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*(?:\\?[!-~&&[^#\\\\]]*)?");

  private WishedPath() {}

  /** The path, if it is one that may be led to. */
  static Optional<String> read(String given) {
    return Optional.ofNullable(given)
        .filter(g -> g.length() <= LONGEST && FORM.matcher(g).matches());
  }

  /** The query that carries a path over to the sign-in page, or "". */
  static String query(String path, String query) {
    String whole = query == null ? path : path + "?" + query;
    return read(whole)
        .map(w -> "?" + PARAMETER + "=" + URLEncoder.encode(w, StandardCharsets.UTF_8))
        .orElse("");
  }
}
