package org.artsenrol.enrol.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.account.SignedOut;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.Happening;

/** Who is signed in, for the frame of a page: {@code #{visitor…}}. */
@Named("visitor")
@RequestScoped
public class PresentVisitor {
  @Inject private CurrentActor current;
  @Inject private Accounts accounts;
  @Inject private Entrance entrance;
  @Inject private Event<Happening> happenings;

  public boolean isSignedIn() {
    return current.get().isAccount() || current.get().isStaff();
  }

  /** The account holder's name, or a member of staff's user name. */
  public String getName() {
    Actor actor = current.get();
    return actor.isAccount() ? accounts.get(actor.id()).getName() : actor.label();
  }

  /** Signs out: the session ends, and the browser forgets the pages that it has kept. */
  public void leave() {
    happenings.fire(new SignedOut(current.get().label()));
    entrance.leave();
    var response =
        (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    response.setHeader("Clear-Site-Data", "\"cache\"");
    entrance.lead("/");
  }
}
