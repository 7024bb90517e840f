package org.artsenrol.opendata.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.artsenrol.lottery.bytes.Frontier;
import org.artsenrol.lottery.log.NoteKey;

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

  @Column(name = "log_frontier")
  private byte[] logFrontier;

  @Column(name = "log_key")
  private String logKey;

  @Convert(converter = MomentColumn.class)
  @Column(name = "as_of")
  private Instant asOf;

  protected PublicState() {}

  long nextChange() {
    return ++changeNumber;
  }

  void cameToStandAt(Instant now) {
    asOf = now;
  }

  long logSize() {
    return logSize;
  }

  /** Empty in a log that began before it was signed. */
  Optional<Frontier> frontier() {
    return logSize == 0
        ? Optional.of(Frontier.EMPTY)
        : Optional.ofNullable(logFrontier).map(bytes -> Frontier.of(logSize, bytes));
  }

  void grow(Frontier grown) {
    logSize = grown.size();
    logFrontier = grown.bytes();
  }

  /** The key that signs; empty before the first signature. */
  Optional<NoteKey> key() {
    return Optional.ofNullable(logKey).map(NoteKey::parse);
  }

  void signsWith(NoteKey key) {
    logKey = key.toString();
  }
}
