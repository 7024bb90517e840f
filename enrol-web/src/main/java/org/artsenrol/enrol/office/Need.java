package org.artsenrol.enrol.office;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StagePhase;
import org.artsenrol.enrol.kernel.Roc;
import org.artsenrol.enrol.kernel.Words;

/**
 * Something at a venue that needs somebody, or that will happen by itself and should be known.
 *
 * @param when office time it is due; what is overdue comes first
 */
public record Need(Desk desk, Stage stage, Kind kind, Instant when, long count)
    implements Comparable<Need> {
  private static final Duration SOON = Duration.ofDays(14);
  private static final Duration AT_ONCE = Duration.ofMinutes(2);

  /** What it is about. */
  public enum Kind {
    /** A list that should be frozen is not: its draw cannot be held as planned. */
    NOT_FROZEN,
    /** A draw whose time has passed without a result. */
    DRAW_LATE,
    /** A stage takes applications until its close. */
    OPEN,
    /** Classes with fewer applicants than they need to be held. */
    UNDER_MINIMUM,
    /** A list is frozen and public; the draw runs by itself. */
    FROZEN,
    /** A stage opens soon. */
    OPENS_SOON
  }

  static List<Need> of(Desk desk, Instant now) {
    List<Need> needs = new ArrayList<>();
    for (Stage stage : desk.stages()) {
      StagePhase phase = stage.phase(now);
      if (phase == StagePhase.FROZEN) {
        needs.add(waiting(desk, stage, now));
      } else if (phase == StagePhase.OPEN) {
        needs.add(new Need(desk, stage, Kind.OPEN, stage.getClosesAt(), 0));
        underMinimum(desk, stage, needs);
      } else if (phase == StagePhase.PLANNED && stage.getOpensAt().isBefore(now.plus(SOON))) {
        needs.add(new Need(desk, stage, Kind.OPENS_SOON, stage.getOpensAt(), 0));
      }
    }
    return needs;
  }

  private static Need waiting(Desk desk, Stage stage, Instant now) {
    Instant closes = stage.getClosesAt();
    if (stage.findClosedAt().isEmpty() && now.isAfter(closes.plus(AT_ONCE))) {
      return new Need(desk, stage, Kind.NOT_FROZEN, closes, 0);
    }
    boolean late = !now.isBefore(stage.getDrawsAt());
    return new Need(desk, stage, late ? Kind.DRAW_LATE : Kind.FROZEN, stage.getDrawsAt(), 0);
  }

  private static void underMinimum(Desk desk, Stage stage, List<Need> needs) {
    long few =
        desk.classes().stream()
            .filter(c -> !c.isCalledOff() && desk.applicantsOf(c) < c.getMinimum())
            .count();
    if (few > 0 && stage.isLottery()) {
      needs.add(new Need(desk, stage, Kind.UNDER_MINIMUM, stage.getClosesAt(), few));
    }
  }

  /** The sentence that says it. */
  public String say(Locale locale) {
    return Words.say(locale, "Need." + kind, Roc.deadline(when, locale), count);
  }

  @Override
  public int compareTo(Need other) {
    int byKind = kind.compareTo(other.kind);
    boolean urgent = isUrgent() || other.isUrgent();
    return urgent && byKind != 0 ? byKind : when.compareTo(other.when);
  }

  private boolean isUrgent() {
    return kind == Kind.NOT_FROZEN || kind == Kind.DRAW_LATE;
  }
}
