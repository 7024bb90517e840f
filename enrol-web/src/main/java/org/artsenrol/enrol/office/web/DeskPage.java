package org.artsenrol.enrol.office.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.office.Desk;
import org.artsenrol.enrol.office.Office;

/** One venue's term: its stages on a line of time, its classes with their applicants. */
@Named
@ViewScoped
public class DeskPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentActor actor;
  @Inject private Office office;

  private String venue;
  private String term;
  private transient Desk desk;

  /** Opens the desk, or answers 403. */
  public void load() {
    desk = office.desk(actor.get(), venue, term);
  }

  /** Opens the desk to somebody who wants to change something on it, or answers 403. */
  public void loadToRun() {
    load();
    if (!desk.mayRun()) {
      throw new NotAllowed(actor.get().label() + " looks at " + venue + " only");
    }
  }

  public Desk getDesk() {
    if (desk == null) {
      load();
    }
    return desk;
  }

  public int applicants(StudyClass studyClass) {
    return getDesk().applicantsOf(studyClass);
  }

  /** The address of this desk without language. */
  public String getPath() {
    return "/staff/" + venue + "/" + term;
  }

  public String getVenue() {
    return venue;
  }

  public void setVenue(String venue) {
    this.venue = venue;
  }

  public String getTerm() {
    return term;
  }

  public void setTerm(String term) {
    this.term = term;
  }
}
