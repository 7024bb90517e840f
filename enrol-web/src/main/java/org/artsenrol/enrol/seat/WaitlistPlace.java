package org.artsenrol.enrol.seat;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Stored;

/**
 * A learner's place on a class's waitlist (備取 n), as the draw gave it. It never changes, whoever
 * comes and goes before her.
 */
@Entity
@Table(name = "waitlist_place")
public class WaitlistPlace extends Stored {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "stage_id")
  private Stage stage;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "class_id")
  private StudyClass studyClass;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "learner_id")
  private Learner learner;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "application_id")
  private Application application;

  private int position;

  protected WaitlistPlace() {}

  WaitlistPlace(Application application, StudyClass studyClass, int position) {
    this.stage = application.getStage();
    this.learner = application.getLearner();
    this.application = application;
    this.studyClass = studyClass;
    this.position = position;
  }

  public Stage getStage() {
    return stage;
  }

  public StudyClass getStudyClass() {
    return studyClass;
  }

  public Learner getLearner() {
    return learner;
  }

  public Application getApplication() {
    return application;
  }

  /** From 1. */
  public int getPosition() {
    return position;
  }
}
