package org.artsenrol.enrol.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.artsenrol.enrol.kernel.Stored;
import org.artsenrol.enrol.kernel.Taipei;

/** One dated meeting of a class: from its start up to, but not including, its end. */
@Entity
public class Meeting extends Stored {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "class_id")
  private StudyClass studyClass;

  private int number;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  private String room;

  protected Meeting() {}

  Meeting(StudyClass studyClass, int number) {
    this.studyClass = studyClass;
    this.number = number;
  }

  void holdOn(LocalDate day, LocalTime starts, LocalTime ends, String where) {
    startsAt = day.atTime(starts).atZone(Taipei.ZONE).toInstant();
    endsAt = day.atTime(ends).atZone(Taipei.ZONE).toInstant();
    room = where;
  }

  /** Whether the two share a moment; one that begins as the other ends does not. */
  public boolean overlaps(Meeting other) {
    return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
  }

  /** The day in the city on which it begins. */
  public LocalDate day() {
    return Taipei.day(startsAt);
  }

  public StudyClass getStudyClass() {
    return studyClass;
  }

  /** Its place among the class's meetings, from 1. */
  public int getNumber() {
    return number;
  }

  public Instant getStartsAt() {
    return startsAt;
  }

  public Instant getEndsAt() {
    return endsAt;
  }

  public String getRoom() {
    return room;
  }
}
