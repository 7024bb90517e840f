package org.artsenrol.enrol.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.artsenrol.enrol.kernel.Words;

/**
 * Something in a plan that is allowed and probably not meant. It never stops anybody; it says what
 * will come of it.
 *
 * @param stage the number of the stage it lies in
 * @param facts what else its sentence names
 */
public record PlanWarning(Kind kind, int stage, List<Object> facts) {

  /** What it is about; its sentence is {@code PlanWarning.<kind>}. */
  public enum Kind {
    /** Seats that no stage gives to anybody who may have them. */
    UNREACHABLE,
    /** Seats that are closed before a later stage could give them. */
    CLOSED_EARLY,
    /** A group is drawn for, and no class keeps seats for it. */
    RESERVE_EMPTY,
    /** A group is drawn for in a stage in which everybody is of it. */
    RESERVE_OF_ALL,
    /** A reserve before everybody's seats, where that can cost its own winners a better class. */
    RESERVE_HURTS,
    /** A class keeps all of its seats for groups, so that the order of passes decides all. */
    RESERVE_WHOLE_CLASS,
    /** Two stages give seats at the same time. */
    OVERLAP,
    /** A stage opens before what the one before gave has been paid for. */
    PAID_LATER,
    /** Whoever won before may not take what is left. */
    LIMIT_STRANDS,
    /** A list is public for less than a day. */
    OBJECTION_SHORT,
    /** Everything in which somebody could object falls on closed days. */
    OBJECTION_CLOSED,
    /** A moment falls on a day on which the venue is closed. */
    CLOSED_DAY,
    /** A time to pay ends on a closed day, and days off count. */
    PAY_ENDS_CLOSED,
    /** A waitlist goes on while a later stage gives the same seats. */
    WAITLIST_RUNS_ON,
    /** Seats are given after classes have begun. */
    AFTER_START,
    /** A class for which seats are named is not there. */
    CLASS_UNKNOWN
  }

  static PlanWarning of(Kind kind, int stage, Object... facts) {
    return new PlanWarning(kind, stage, List.of(facts));
  }

  /** What will come of it, and what to do. */
  public String say(Locale reader) {
    Object[] all = Stream.concat(Stream.of(stage), facts.stream()).toArray();
    return Words.say(reader, "PlanWarning." + kind, all);
  }
}
