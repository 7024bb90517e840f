package org.artsenrol.enrol.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.artsenrol.enrol.account.Account;
import org.artsenrol.enrol.account.Staff;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.site.Site;

/** Opens and closes sessions. A session gets a new id whenever somebody comes in. */
@RequestScoped
public class Entrance {
  private static final Duration CITIZEN_IDLE = Duration.ofMinutes(30);
  private static final Duration STAFF_IDLE = Duration.ofMinutes(20);

  @Inject private HttpServletRequest request;
  @Inject private Site site;

  void admit(Account account) {
    admit(Visitor.of(Actor.Kind.ACCOUNT, account), CITIZEN_IDLE);
  }

  void admit(Staff staff) {
    admit(Visitor.of(Actor.Kind.STAFF, staff), STAFF_IDLE);
  }

  private void admit(Visitor visitor, Duration idle) {
    HttpSession session = request.getSession();
    request.changeSessionId();
    session.setMaxInactiveInterval((int) idle.toSeconds());
    visitor.rememberIn(session);
    PresentActor.forget(request);
  }

  /** Leads to a page of the site in the present language. */
  void lead(String path) {
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(site.url(path));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  void leave() {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    PresentActor.forget(request);
  }
}
