package org.artsenrol.enrol.admission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How far a draw's records have come. Whoever writes holds this row, so that they stand in the
 * order in which things happened, whichever node wrote them and however its clock runs.
 */
@Entity
@Table(name = "draw_ledger")
public class DrawLedger {
  @Id private String draw;

  @Column(name = "written_at")
  private Instant writtenAt;

  protected DrawLedger() {}

  DrawLedger(String draw, Instant now) {
    this.draw = draw;
    this.writtenAt = now.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The moment that a record bears which is written now: never before the one before it. */
  Instant momentOf(Instant now) {
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    return second.isBefore(writtenAt) ? writtenAt : second;
  }

  void wroteAt(Instant moment) {
    writtenAt = moment;
  }
}
