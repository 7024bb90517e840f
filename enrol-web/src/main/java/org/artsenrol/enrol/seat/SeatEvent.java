package org.artsenrol.enrol.seat;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.artsenrol.enrol.kernel.Stored;

/** One step in a seat's history. It is written once. */
@Entity
@Table(name = "seat_event")
public class SeatEvent extends Stored {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "seat_id")
  private Seat seat;

  @Enumerated(EnumType.STRING)
  private SeatState state;

  private Instant at;
  private String cause;
  private String actor;

  protected SeatEvent() {}

  SeatEvent(Seat seat, Step step) {
    this.seat = seat;
    this.state = seat.getState();
    this.at = step.at();
    this.cause = step.cause();
    this.actor = step.actor().label();
  }

  public SeatState getState() {
    return state;
  }

  public Instant getAt() {
    return at;
  }

  /** What brought it about. */
  public String getCause() {
    return cause;
  }

  /** Who did it, by a label without personal data. */
  public String getActor() {
    return actor;
  }
}
