package org.artsenrol.opendata.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * How far the public record has come: one row, made by the migration. Whoever holds its lock is the
 * one integrator.
 */
@Entity
@Table(name = "public_state")
public class PublicState {
  static final int ONLY = 1;

  @Id private int id;

  @Column(name = "change_number")
  private long changeNumber;

  @Column(name = "log_size")
  private long logSize;

  @Convert(converter = MomentColumn.class)
  @Column(name = "as_of")
  private Instant asOf;

  protected PublicState() {}

  long nextIndex() {
    return logSize++;
  }

  long nextChange() {
    return ++changeNumber;
  }

  void cameToStandAt(Instant now) {
    asOf = now;
  }
}
