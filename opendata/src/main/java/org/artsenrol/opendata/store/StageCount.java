package org.artsenrol.opendata.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.artsenrol.opendata.store.DeltaLine.Counted;

/**
 * How many want a class in a stage. Only the integrator moves it; each move has its change number,
 * and the end of an hour with moves is due to be kept as a {@link CountSnapshot}.
 */
@Entity
@Table(name = "stage_count")
public class StageCount extends PublicRow {
  private static final Duration HOUR = Duration.ofHours(1);

  private String stage;

  @Column(name = "class_slug")
  private String studyClass;

  private int applicants;

  @Convert(converter = MomentColumn.class)
  @Column(name = "moved_at")
  private Instant movedAt;

  @Column(name = "log_size")
  private long logSize;

  @Column(name = "change_number")
  private long changeNumber;

  @Column(name = "first_number")
  private long firstNumber;

  @Convert(converter = MomentColumn.class)
  @Column(name = "snapshot_due_at")
  private Instant snapshotDueAt;

  protected StageCount() {}

  StageCount(Counted counted) {
    this.stage = counted.stage();
    this.studyClass = counted.studyClass();
  }

  Counted counted() {
    return new Counted(stage, studyClass);
  }

  /**
   * @param number of this change
   */
  void move(int by, Instant now, long logSize, long number) {
    applicants += by;
    movedAt = now;
    this.logSize = logSize;
    changeNumber = number;
    firstNumber = firstNumber == 0 ? number : firstNumber;
    if (snapshotDueAt == null) {
      snapshotDueAt = now.truncatedTo(ChronoUnit.HOURS).plus(HOUR);
    }
  }

  /**
   * Keeps what it is at the end of the hour that is due.
   *
   * @param number of this change
   */
  CountSnapshot snapshot(long number) {
    Instant due = Optional.ofNullable(snapshotDueAt).orElseThrow();
    snapshotDueAt = null;
    return new CountSnapshot(counted(), applicants, due, number);
  }
}
