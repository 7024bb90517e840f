package org.artsenrol.enrol.seat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Stored;

/**
 * The seats of one class that one stage gives: as many as its rules say, and what was added or
 * taken away since. Who holds them is told by the seats themselves.
 */
@Entity
@Table(name = "seat_pool")
public class SeatPool extends Stored {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "stage_id")
  private Stage stage;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "class_id")
  private StudyClass studyClass;

  private int seats;
  private boolean stirred;

  @Column(name = "freed_by")
  private String freedBy;

  @Version private long version;

  protected SeatPool() {}

  SeatPool(Stage stage, StudyClass studyClass, int seats) {
    this.stage = stage;
    this.studyClass = studyClass;
    this.seats = seats;
    this.stirred = true;
  }

  /** A seat has fallen free: the waitlist is to be looked at again. */
  void stir(String record) {
    stirred = true;
    freedBy = record;
  }

  /** There is nobody left to be offered a seat, or no seat. */
  void rest() {
    stirred = false;
  }

  void change(int added) {
    seats += added;
  }

  public Stage getStage() {
    return stage;
  }

  public StudyClass getStudyClass() {
    return studyClass;
  }

  /** As many as may be held. */
  public int getSeats() {
    return seats;
  }

  /** Whether somebody on the waitlist may have to be offered a seat. */
  boolean isStirred() {
    return stirred;
  }

  /** The record by which a seat last fell free. */
  Optional<String> findFreedBy() {
    return Optional.ofNullable(freedBy);
  }
}
