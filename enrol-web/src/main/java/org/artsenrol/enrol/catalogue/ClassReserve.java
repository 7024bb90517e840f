package org.artsenrol.enrol.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.artsenrol.enrol.kernel.Stored;

/** Seats of a class that a group is drawn for by itself, e.g. three for seniors. */
@Entity
@Table(name = "class_reserve")
public class ClassReserve extends Stored {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "class_id")
  private StudyClass studyClass;

  @Column(name = "learner_group")
  private String learnerGroup;

  private int seats;

  protected ClassReserve() {}

  ClassReserve(StudyClass studyClass, String learnerGroup, int seats) {
    this.studyClass = studyClass;
    this.learnerGroup = learnerGroup;
    this.seats = seats;
  }

  void keep(int newSeats) {
    seats = newSeats;
  }

  public StudyClass getStudyClass() {
    return studyClass;
  }

  /** The group as stages name it, e.g. {@code SENIOR}. */
  public String getLearnerGroup() {
    return learnerGroup;
  }

  public int getSeats() {
    return seats;
  }
}
