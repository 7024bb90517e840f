package org.artsenrol.enrol.admission;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Stored;

/** One class that an application asks for. It never changes; other wishes replace it. */
@Entity
public class Wish extends Stored {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "application_id")
  private Application application;

  private int position;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "class_id")
  private StudyClass studyClass;

  protected Wish() {}

  Wish(Application application, int position, StudyClass studyClass) {
    this.application = application;
    this.position = position;
    this.studyClass = studyClass;
  }

  public Application getApplication() {
    return application;
  }

  /** From 1. */
  public int getPosition() {
    return position;
  }

  public StudyClass getStudyClass() {
    return studyClass;
  }
}
