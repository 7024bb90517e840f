package org.artsenrol.opendata.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.artsenrol.opendata.store.DeltaLine.Counted;

/**
 * What a count was at a full hour, kept for every hour in which it moved. It never changes, and it
 * is coarse on purpose: from it nobody learns who came when.
 */
@Entity
@Table(name = "count_snapshot")
public class CountSnapshot extends PublicRow {
  private String stage;

  @Column(name = "class_slug")
  private String studyClass;

  private int applicants;

  @Convert(converter = MomentColumn.class)
  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "change_number")
  private long changeNumber;

  protected CountSnapshot() {}

  CountSnapshot(Counted counted, int applicants, Instant takenAt, long changeNumber) {
    this.stage = counted.stage();
    this.studyClass = counted.studyClass();
    this.applicants = applicants;
    this.takenAt = takenAt;
    this.changeNumber = changeNumber;
  }
}
