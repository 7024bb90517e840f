package org.artsenrol.enrol.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.site.Paths;

/**
 * Stands before every page: leads to the sign-in who is not signed in, and keeps what lies behind
 * it out of caches. It is a courtesy, not the guard: every service checks its caller itself.
 */
public class Door extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient CurrentActor current;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = Paths.withoutLanguage(Paths.of(request));
    if (Gate.isPrivate(path)) {
      response.setHeader("Cache-Control", "no-store");
    }
    Optional<String> elsewhere = Gate.before(path).flatMap(g -> elsewhere(g, path, request));
    if (elsewhere.isPresent()) {
      lead(request, response, elsewhere.get());
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<String> elsewhere(Gate gate, String path, HttpServletRequest request) {
    if (current.get().kind() != gate.kind()) {
      return Optional.of(gate.signIn() + wish(path, request));
    }
    boolean mustChange = Visitor.find(request).filter(Visitor::passwordIsInitial).isPresent();
    return mustChange && !path.equals(gate.password())
        ? Optional.of(gate.password())
        : Optional.empty();
  }

  private static String wish(String path, HttpServletRequest request) {
    return WishedPath.query(path, request.getQueryString());
  }

  private static void lead(HttpServletRequest request, HttpServletResponse response, String target)
      throws IOException {
    boolean english = Paths.isEnglish(Paths.of(request));
    String address = request.getContextPath() + (english ? Paths.ENGLISH : "") + target;
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .write("<partial-response><redirect url=\"" + address + "\"/></partial-response>");
    } else {
      response.sendRedirect(address);
    }
  }
}
