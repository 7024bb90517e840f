package org.artsenrol.enrol.office.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.seat.ClassChanges;
import org.artsenrol.enrol.site.Site;

/** Changes of a class that become public records: its seats after the draw, and its end. */
@Named
@RequestScoped
public class ClassChangesPage {
  @Inject private CurrentActor actor;
  @Inject private ClassChanges changes;
  @Inject private DeskPage desk;
  @Inject private Site site;

  private Integer added;
  private String reason;

  /** Adds seats to the class with this code, or takes some away. */
  public String changeSeats(String code) {
    changes.changeSeats(actor.get(), slug(code), added);
    return site.redirect(desk.getPath());
  }

  /** Calls the class with this code off. */
  public String callOff(String code) {
    changes.callOff(actor.get(), slug(code), reason);
    return site.redirect(desk.getPath());
  }

  private String slug(String code) {
    return String.join("-", desk.getVenue(), desk.getTerm(), code);
  }

  public Integer getAdded() {
    return added;
  }

  public void setAdded(Integer added) {
    this.added = added;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
