package org.artsenrol.enrol.site;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The headers that tell a browser what pages of this site may do: load nothing from outside, be
 * framed by nobody, tell nobody where the reader came from.
 */
final class Guard {

  /**
   * What an open page may load. Pages with components get the like from the component library,
   * which adds a number for its own scripts.
   */
  static final String OPEN_PAGE =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private Guard() {}

  /** For every answer. */
  static void protect(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
  }

  /** For pages that are the same for everybody. */
  static void protectOpenPage(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", OPEN_PAGE);
  }
}
