package org.artsenrol.enrol.seat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Stored;

/**
 * A learner's place on a class's waitlist (備取 n), as the draw gave it. Its number never changes,
 * whoever comes and goes before her; it ends when she is offered a seat or gives it up.
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
  private String skipped;

  @Enumerated(EnumType.STRING)
  private Move moved;

  @Column(name = "moved_at")
  private Instant movedAt;

  /** How a place came to its end. */
  public enum Move {
    /** She was offered a seat. */
    OFFERED,
    /** She gave it up. */
    LEFT
  }

  protected WaitlistPlace() {}

  WaitlistPlace(Application application, StudyClass studyClass, int position) {
    this.stage = application.getStage();
    this.learner = application.getLearner();
    this.application = application;
    this.studyClass = studyClass;
    this.position = position;
  }

  void offered(Instant now) {
    end(Move.OFFERED, now);
  }

  void leave(Instant now) {
    end(Move.LEFT, now);
  }

  private void end(Move how, Instant now) {
    if (!isWaiting()) {
      throw new IllegalStateException("A place that is " + moved + " cannot be " + how);
    }
    moved = how;
    movedAt = now;
    skipped = null;
  }

  /** She is passed over until the next seat falls free; her place stays hers. */
  void skip(String reason) {
    skipped = reason;
  }

  /** Whether she still waits. */
  public boolean isWaiting() {
    return moved == null;
  }

  /** How her place came to its end; empty while she waits. */
  public Optional<Move> findMoved() {
    return Optional.ofNullable(moved);
  }

  /** Why she was passed over when a seat last fell free; empty if she was not. */
  public Optional<String> findSkipped() {
    return Optional.ofNullable(skipped);
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
