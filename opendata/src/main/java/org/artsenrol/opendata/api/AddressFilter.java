package org.artsenrol.opendata.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;

/**
 * Answers addresses that are none with a problem. JAX-RS would refuse them before it looks for our
 * mapper, with a page of the server's.
 */
@WebFilter(OpenData.PATH + "/*")
public class AddressFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient Clock clock;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isAddress(request.getRequestURI())) {
      chain.doFilter(request, response);
    } else {
      refuse(request, response);
    }
  }

  private static boolean isAddress(String text) {
    try {
      new URI(text);
      return true;
    } catch (URISyntaxException none) {
      return false;
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Answer problem =
        Problem.answer(
            request.getContextPath() + OpenData.PATH,
            new NotServed(ProblemKind.BAD_REQUEST, request.getRequestURI()),
            clock.instant());
    response.setStatus(problem.status());
    problem.headers().forEach(response::setHeader);
    response.getOutputStream().write(problem.body());
  }
}
