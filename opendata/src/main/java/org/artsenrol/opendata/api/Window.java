package org.artsenrol.opendata.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Optional;

/**
 * The first to see a request for open data. What was asked before and is still true goes out from
 * here at once; the rest takes a token at the {@link Turnstile} and goes on to the resources. What
 * JAX-RS would refuse with a page of the server's is refused here with a problem.
 */
public class Window extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient Shelf shelf;
  @Inject private transient Turnstile turnstile;
  @Inject private transient Clock clock;

  /** For the container. */
  public Window() {}

  Window(Shelf shelf, Turnstile turnstile, Clock clock) {
    this.shelf = shelf;
    this.turnstile = turnstile;
    this.clock = clock;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Answer> answer = answer(request, response);
    if (answer.isPresent()) {
      answer.get().send(response, request.getMethod().equals("HEAD"));
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<Answer> answer(HttpServletRequest request, HttpServletResponse response) {
    if (!Origins.READING.contains(request.getMethod())) {
      return Optional.of(
          request.getMethod().equals("OPTIONS")
              ? Origins.permission()
              : refusal(request, ProblemKind.METHOD_NOT_ALLOWED, request.getMethod()));
    }
    Optional<Answer> again =
        request.getHeader("Range") == null
            ? shelf.find(Shelf.words(request), request.getHeader("If-None-Match"))
            : Optional.empty();
    return again.isPresent() ? again : refusal(request, response);
  }

  /** Empty if the request may go on. */
  private Optional<Answer> refusal(HttpServletRequest request, HttpServletResponse response) {
    if (!isAddress(request.getRequestURI())) {
      return Optional.of(refusal(request, ProblemKind.BAD_REQUEST, request.getRequestURI()));
    }
    Ration ration = turnstile.pass(request);
    ration.headers().forEach(response::setHeader);
    return ration.granted()
        ? Optional.empty()
        : Optional.of(refusal(request, ProblemKind.TOO_MANY_REQUESTS, ration.policy()));
  }

  private static boolean isAddress(String text) {
    try {
      new URI(text);
      return true;
    } catch (URISyntaxException none) {
      return false;
    }
  }

  private Answer refusal(HttpServletRequest request, ProblemKind kind, String fact) {
    return Problem.answer(
        request.getContextPath() + OpenData.PATH, new NotServed(kind, fact), clock.instant());
  }
}
