package org.artsenrol.enrol.demo.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.artsenrol.enrol.demo.DemoOffice;
import org.artsenrol.enrol.kernel.CurrentActor;

/** The moments to which a demonstration officer may move office time. */
@Named
@ViewScoped
public class ClockPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient CurrentActor actor;
  @Inject private transient DemoOffice office;

  private List<Instant> ahead;

  /** As they were when the page was shown: a button keeps its meaning while time goes on. */
  public List<Instant> getAhead() {
    if (ahead == null) {
      ahead = office.ahead(actor.get());
    }
    return ahead;
  }

  public String moveTo(Instant moment) {
    office.moveTo(actor.get(), moment);
    return "/office/clock.xhtml?faces-redirect=true";
  }
}
