package org.artsenrol.enrol.account.web;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The request that the present thread answers. A thread without one does the system's own work. */
@WebListener
public class PresentRequest implements ServletRequestListener {
  private static final ThreadLocal<HttpServletRequest> PRESENT = new ThreadLocal<>();

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    if (event.getServletRequest() instanceof HttpServletRequest request) {
      PRESENT.set(request);
    }
  }

  @Override
  public void requestDestroyed(ServletRequestEvent event) {
    PRESENT.remove();
  }

  static Optional<HttpServletRequest> find() {
    return Optional.ofNullable(PRESENT.get());
  }
}
