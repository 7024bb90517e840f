package org.artsenrol.opendata.witness;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.artsenrol.opendata.store.MomentColumn;

/**
 * How somebody outside stands towards the log: what it saw last and when, and when it is asked
 * again. It begins with the first question and is never removed.
 */
@Entity
@Table(name = "witness_standing")
public class WitnessStanding {
  private static final Duration FIRST_GAP = Duration.ofSeconds(10);
  private static final Duration LONGEST_GAP = Duration.ofMinutes(30);
  private static final int LONGEST_ERROR = 500;

  /** What the last answer was. */
  public enum State {
    /** It has the log as we have it, up to the size it saw. */
    AGREES,
    /** It says that it saw another one. */
    CONTRADICTS,
    /** It does not answer, or not with what was asked for. */
    SILENT
  }

  @Id private String id;

  @Enumerated(EnumType.STRING)
  private State state = State.SILENT;

  @Column(name = "newest_size")
  private long newestSize;

  @Convert(converter = MomentColumn.class)
  @Column(name = "seen_at")
  private Instant seenAt;

  @Column(name = "last_error")
  private String lastError;

  private int failures;

  @Convert(converter = MomentColumn.class)
  @Column(name = "next_at")
  private Instant nextAt;

  protected WitnessStanding() {}

  WitnessStanding(String id, Instant now) {
    this.id = id;
    this.nextAt = now;
  }

  boolean isDue(Instant now, long size) {
    return size > newestSize && !now.isBefore(nextAt);
  }

  /** Nobody else asks until then, even if this node dies. */
  void claim(Instant until) {
    nextAt = until;
  }

  void take(Answer answer, Instant now) {
    if (answer instanceof Answer.Cosigned cosigned) {
      agree(cosigned.size(), now);
    } else if (answer instanceof Answer.Taken taken) {
      agree(taken.size(), now);
    } else if (answer instanceof Answer.Contradicts contradicts) {
      fail(State.CONTRADICTS, contradicts.why(), now);
    } else {
      fail(State.SILENT, ((Answer.Silent) answer).why(), now);
    }
  }

  private void agree(long size, Instant now) {
    state = State.AGREES;
    newestSize = size;
    seenAt = now;
    lastError = null;
    failures = 0;
    nextAt = now;
  }

  private void fail(State as, String why, Instant now) {
    state = as;
    lastError = why.length() > LONGEST_ERROR ? why.substring(0, LONGEST_ERROR) : why;
    Duration gap = FIRST_GAP.multipliedBy(1L << Math.min(failures, 20));
    nextAt = now.plus(gap.compareTo(LONGEST_GAP) < 0 ? gap : LONGEST_GAP);
    failures++;
  }

  public String getId() {
    return id;
  }

  public State getState() {
    return state;
  }

  /** Records under the newest checkpoint that it took; 0 before the first. */
  public long getNewestSize() {
    return newestSize;
  }

  /** When it last took one. */
  public Optional<Instant> seenAt() {
    return Optional.ofNullable(seenAt);
  }

  /** Why it does not agree. */
  public Optional<String> lastError() {
    return Optional.ofNullable(lastError);
  }
}
