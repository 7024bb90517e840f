package org.artsenrol.enrol.office.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.office.Desk;
import org.artsenrol.enrol.office.Office;

/**
 * One venue's term: its stages on a line of time, its classes with their applicants. Which one is
 * read from the address in every phase of every request, so that a form sent to another venue's
 * address meets that venue's desk.
 */
@Named
@RequestScoped
public class DeskPage {
  @Inject private CurrentActor actor;
  @Inject private Office office;
  @Inject @RequestParameterMap private Map<String, String> parameters;

  private Desk desk;

  /** Opens the desk, or answers 403. */
  public void load() {
    getDesk();
  }

  /** Opens the desk to somebody who wants to change something on it, or answers 403. */
  public void loadToRun() {
    if (!getDesk().mayRun()) {
      throw new NotAllowed(actor.get().label() + " looks at " + getVenue() + " only");
    }
  }

  public Desk getDesk() {
    if (desk == null) {
      desk = office.desk(actor.get(), getVenue(), getTerm());
    }
    return desk;
  }

  public int applicants(StudyClass studyClass) {
    return getDesk().applicantsOf(studyClass);
  }

  /** The address of this desk without language. */
  public String getPath() {
    return "/staff/" + getVenue() + "/" + getTerm();
  }

  public String getVenue() {
    return parameters.get("venue");
  }

  public String getTerm() {
    return parameters.get("term");
  }
}
