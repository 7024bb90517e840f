package org.artsenrol.enrol.site;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.artsenrol.opendata.api.ServerRefusal;

/**
 * The last word when something went wrong: a short page with a code and a next step, never a stack
 * trace and never a new session. A fault of ours gets a code that stands in the log as well.
 */
@WebServlet(name = "error", urlPatterns = "/error")
public class ErrorDesk extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(ErrorDesk.class.getName());

  /** The request attribute that holds the code for the page. */
  static final String CODE = "site.error-code";

  @Inject private transient Clock machine;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException) {
      return; // the reader is gone; nobody is left to be told
    }
    int status = status(request);
    String code = code(request, status);
    if (ServerRefusal.concerns(request)) {
      ServerRefusal.send(request, response, status, machine.instant());
      return;
    }
    request.setAttribute(CODE, code);
    byte[] page = page(request, response);
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    Guard.protect(response);
    Guard.protectOpenPage(response);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  private static int status(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return status == null ? HttpServletResponse.SC_NOT_FOUND : (Integer) status;
  }

  private String code(HttpServletRequest request, int status) {
    if (status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      return String.valueOf(status);
    }
    String code = status + "-" + Long.toString(machine.millis(), 36).toUpperCase(Locale.ROOT);
    Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    LOG.log(Level.ERROR, "{0} at {1}: {2}", code, path, Optional.ofNullable(fault).orElse("-"));
    return code;
  }

  private static byte[] page(HttpServletRequest request, HttpServletResponse response) {
    CapturedPage captured = new CapturedPage(response);
    try {
      PublicRequest plain = new PublicRequest(request, Set.of(), Map.of());
      request.getRequestDispatcher("/site/error.xhtml").include(plain, captured);
      return captured.toBytes();
    } catch (ServletException | IOException | RuntimeException broken) {
      LOG.log(Level.ERROR, "The error page itself failed", broken);
      return "<!DOCTYPE html><title>500</title><h1>系統暫時有問題 Sorry, this is our fault</h1>"
          .getBytes(StandardCharsets.UTF_8);
    }
  }
}
