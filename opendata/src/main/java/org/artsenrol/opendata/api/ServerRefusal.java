package org.artsenrol.opendata.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;

/**
 * What the server itself refuses at the open data's addresses, told as a problem and not by a page:
 * an address of another version, a method the server does not know, a fault before any resource.
 */
public final class ServerRefusal {
  private static final String ALL_VERSIONS = "/open/v";

  private ServerRefusal() {}

  /** Whether an error, as the error page's request tells of it, is one of the open data. */
  public static boolean concerns(HttpServletRequest error) {
    return address(error).startsWith(error.getContextPath() + ALL_VERSIONS);
  }

  /** Answers it. */
  public static void send(
      HttpServletRequest error, HttpServletResponse response, int status, Instant now)
      throws IOException {
    var refusal = new NotServed(ProblemKind.ofStatus(status), address(error));
    Problem.answer(error.getContextPath() + OpenData.PATH, refusal, now)
        .send(response, error.getMethod().equals("HEAD"));
  }

  private static String address(HttpServletRequest error) {
    return String.valueOf(error.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
  }
}
