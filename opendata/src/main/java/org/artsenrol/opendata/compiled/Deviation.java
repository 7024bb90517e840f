package org.artsenrol.opendata.compiled;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.artsenrol.opendata.store.RecordLine;

/**
 * Something that went otherwise than planned or promised.
 *
 * @param record that shows it; empty for what is missing
 * @param promised when it should have been; empty where time is not the matter
 * @param fault the word of the protocol's refusal, for records that cannot stand
 * @param facts what was expected and found, or the record that stands behind it
 */
public record Deviation(
    String draw,
    Kind kind,
    Optional<RecordLine> record,
    Optional<Instant> promised,
    Optional<String> fault,
    List<String> facts) {

  /** The kinds, in the order in which they are told of a draw. */
  public enum Kind {
    /** Rules later than the opening. */
    LATE_RULES,
    /** A list frozen later than the end of applications. */
    LATE_CLOSE,
    /** A list frozen with less time for objections than the rules give. */
    LATE_FREEZE,
    /** A result later than promised. */
    LATE_DRAW,
    /** A promise whose time has passed and which is not kept yet. */
    OVERDUE,
    /** A list frozen once more before the draw. */
    SUPERSEDED,
    /** A draw declared void. */
    VOID,
    /** A correction by two officers. */
    CORRECTION,
    /** An offer out of turn, with a correction behind it. */
    OUT_OF_TURN,
    /** A record that cannot stand where it stands: no rule allows it. */
    REFUSED,
    /** Published files that are none of a draw. */
    UNREADABLE;

    /** For example {@code late_draw}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Deviation of(Kind kind, RecordLine record) {
    return new Deviation(
        record.draw(), kind, Optional.of(record), Optional.empty(), Optional.empty(), List.of());
  }
}
