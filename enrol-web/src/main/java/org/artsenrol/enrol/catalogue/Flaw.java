package org.artsenrol.enrol.catalogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.artsenrol.enrol.kernel.Words;

/**
 * One thing wrong with what was filled in: where, what was found, and by its reason the sentence
 * that says what to do.
 *
 * @param column the column's name, e.g. {@code quota}; empty when it is the whole row or file
 * @param found the text that was met
 * @param facts what else the sentence names
 */
public record Flaw(String column, Reason reason, String found, List<String> facts) {

  /** Why it cannot stand; its sentence is {@code Flaw.<reason>} in the words. */
  public enum Reason {
    FILE_UNKNOWN,
    FILE_TOO_LARGE,
    TOO_MANY_FILES,
    FILE_UNREADABLE,
    TERM_MISSING,
    TOO_MANY_ROWS,
    COLUMN_MISSING,
    COLUMN_UNKNOWN,
    COLUMN_TWICE,
    ROW_TOO_WIDE,
    ROW_TWICE,
    MISSING,
    TOO_LONG,
    NOT_ONE_LINE,
    NOT_A_NUMBER,
    NOT_A_DAY,
    NOT_A_TIME,
    NOT_A_MOMENT,
    NOT_A_CODE,
    NOT_YES_OR_NO,
    NOT_RESERVES,
    NOT_CLASS_SEATS,
    NOT_ONE_OF,
    OUT_OF_RANGE,
    MINIMUM_OVER_QUOTA,
    RESERVES_OVER_QUOTA,
    GROUP_NOT_IN_STAGE,
    AGES_REVERSED,
    ENDS_BEFORE_STARTS,
    WRONG_WEEKDAY,
    FIRST_DAY_CLOSED,
    OUTSIDE_TERM,
    COURSE_DIFFERS,
    CODE_TAKEN,
    CHANGED_SINCE,
    VENUE_UNKNOWN,
    TERM_DIFFERS,
    GROUP_IN_USE,
    CLASS_DISTURBED,
    DRAW_WITHOUT_LOTTERY,
    DRAW_TOO_EARLY,
    ROUNDS_OVER_LIMIT,
    INDEPENDENT_ROUNDS,
    INDEPENDENT_REVERSE,
    OTHER_VENUE,
    CITY_ONLY,
    RULES_PUBLISHED,
    STAGE_CLOSED,
    STAGE_OVER,
    STAGE_BEGUN,
    PLAN_PUBLIC,
    ALREADY_PAST
  }

  private static final Set<Reason> OF_ONE_VALUE =
      EnumSet.of(Reason.MISSING, Reason.TOO_LONG, Reason.NOT_A_CODE, Reason.OUT_OF_RANGE);

  public Flaw {
    facts = List.copyOf(facts);
  }

  /** A flaw of one value. */
  public static Flaw of(String column, Reason reason, Object found, Object... facts) {
    List<String> texts = Stream.of(facts).map(String::valueOf).toList();
    return new Flaw(column, reason, String.valueOf(found), texts);
  }

  /** Whether it lies in this value alone, whatever stands beside it. */
  public boolean isOfOneValue() {
    return OF_ONE_VALUE.contains(reason);
  }

  /** What is wrong and what to do, in the reader's language. */
  public String say(Locale locale) {
    Object[] all = Stream.concat(Stream.of(found), facts.stream()).toArray();
    return Words.say(locale, "Flaw." + reason, all);
  }
}
