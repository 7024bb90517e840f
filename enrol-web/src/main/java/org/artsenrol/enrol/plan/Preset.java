package org.artsenrol.enrol.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.AfterDraw;
import org.artsenrol.enrol.catalogue.Allocation;
import org.artsenrol.enrol.catalogue.Bilingual;
import org.artsenrol.enrol.catalogue.DaysOff;
import org.artsenrol.enrol.catalogue.DrawPlan;
import org.artsenrol.enrol.catalogue.Eligibility;
import org.artsenrol.enrol.catalogue.FreedReserve;
import org.artsenrol.enrol.catalogue.Returning;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.enrol.catalogue.StageKind;
import org.artsenrol.enrol.catalogue.StageSeats;
import org.artsenrol.enrol.catalogue.StageWindow;
import org.artsenrol.enrol.catalogue.Unfilled;
import org.artsenrol.enrol.catalogue.Unpaid;
import org.artsenrol.enrol.kernel.Taipei;

/** Plans that venues are known to use, with dates counted from the day on which applying begins. */
public enum Preset {
  /**
   * A lottery with seats for groups, as for seniors, then what is left online, then at the counter.
   */
  THREE_STAGES {
    @Override
    void fill(Draft draft) {
      draft.lottery(0, Eligibility.EVERYBODY, StageSeats.USUAL);
      draft.online(14, 5);
      draft.counter(21, 12);
    }
  },
  /** A lottery, then what is left online. */
  TWO_STAGES {
    @Override
    void fill(Draft draft) {
      draft.lottery(0, Eligibility.EVERYBODY, StageSeats.USUAL);
      draft.online(14, 14);
    }
  },
  /** In the order of arrival from the first minute. */
  FIRST_COME {
    @Override
    void fill(Draft draft) {
      draft.online(0, 14);
    }
  },
  /** Half of the seats for those who return, then everybody, then what is left online. */
  RETURNING_FIRST {
    @Override
    void fill(Draft draft) {
      Eligibility returning = Eligibility.returningTo(Returning.OF_VENUE);
      draft.lottery(0, returning, StageSeats.share(50));
      draft.lottery(14, Eligibility.EVERYBODY, StageSeats.USUAL);
      draft.online(28, 7);
    }
  },
  /**
   * Whoever comes in the first half hour is drawn, so that no fast line wins; then in the order of
   * arrival.
   */
  FAIR_FIRST_COME {
    @Override
    void fill(Draft draft) {
      draft.firstMinutes(30);
      draft.online(7, 14);
    }
  };

  abstract void fill(Draft draft);

  /**
   * The plan's stages at a venue.
   *
   * @param opens the day on which applying begins
   * @param groups for whom the venue's classes keep seats
   */
  public List<StageForm> from(String venue, LocalDate opens, List<String> groups) {
    var draft = new Draft(venue, opens, groups);
    fill(draft);
    return List.copyOf(draft.stages);
  }

  /** Stages as they are put together, one after the other. */
  static final class Draft {
    private static final int LIMIT = 5;
    private static final int PAY_DAYS = 3;
    private static final int OBJECTION_HOURS = 24;
    private static final int WEEK = 7;
    private static final int MINUTE = 60;
    private static final int NINE = 9 * 60 * MINUTE;
    private static final int TEN = 10 * 60 * MINUTE;
    private static final int FIVE = 17 * 60 * MINUTE;
    private static final List<String> NUMERALS = List.of("一", "二", "三");

    private final String venue;
    private final LocalDate opens;
    private final List<String> groups;
    private final List<StageForm> stages = new ArrayList<>();

    Draft(String venue, LocalDate opens, List<String> groups) {
      this.venue = venue;
      this.opens = opens;
      this.groups = groups;
    }

    /** A week to apply, a day to object, a draw; its waitlist ends when the next stage opens. */
    void lottery(int day, Eligibility who, StageSeats seats) {
      var window = window(at(day, NINE), at(day + WEEK, 0), at(day + WEEK + 1, TEN));
      boolean returning = who.returning() != Returning.ANYBODY;
      Bilingual name = returning ? name("舊生抽籤", "lottery for those who return") : lotteryName();
      add(StageKind.LOTTERY, name, window, who, seats, after(at(day + 2 * WEEK, NINE)));
    }

    /** Whoever comes within so many minutes has the same chance; the draw is two days later. */
    void firstMinutes(int minutes) {
      var window = window(at(0, NINE), at(0, NINE + minutes * MINUTE), at(2, TEN));
      Bilingual name = name("開放頭 " + minutes + " 分鐘抽籤", "lottery of the first minutes");
      Instant ends = at(WEEK, NINE);
      add(StageKind.LOTTERY, name, window, Eligibility.EVERYBODY, StageSeats.USUAL, after(ends));
    }

    void online(int day, int days) {
      var window = window(at(day, NINE), at(day + days, 0), null);
      Bilingual name = name("線上先到先得", "first come, first served");
      desk(StageKind.FIRST_COME, name, window, PAY_DAYS);
    }

    void counter(int day, int days) {
      var window = window(at(day, NINE), at(day + days - 1, FIVE), null);
      desk(StageKind.COUNTER, name("現場報名", "at the counter"), window, 1);
    }

    private void desk(StageKind kind, Bilingual name, StageWindow window, int payDays) {
      var after =
          new AfterDraw(
              payDays,
              Unpaid.NEXT_STAGE,
              FreedReserve.GENERAL,
              null,
              Unfilled.NEXT_STAGE,
              DaysOff.MOVE);
      add(kind, name, window, Eligibility.EVERYBODY, StageSeats.USUAL, after);
    }

    private void add(
        StageKind kind,
        Bilingual name,
        StageWindow window,
        Eligibility who,
        StageSeats seats,
        AfterDraw after) {
      List<String> drawnFor = kind == StageKind.LOTTERY ? groups : List.of();
      var draw = new DrawPlan(LIMIT, Allocation.INDEPENDENT, 1, false, drawnFor);
      stages.add(
          new StageForm(venue, stages.size() + 1, kind, name, window, who, seats, draw, after));
    }

    private static AfterDraw after(Instant waitlistEnds) {
      return new AfterDraw(
          PAY_DAYS,
          Unpaid.WAITLIST,
          FreedReserve.GROUP_FIRST,
          waitlistEnds,
          Unfilled.NEXT_STAGE,
          DaysOff.MOVE);
    }

    private static StageWindow window(Instant from, Instant to, Instant drawn) {
      int hours = Optional.ofNullable(drawn).map(t -> OBJECTION_HOURS).orElse(0);
      return new StageWindow(from, to, drawn, hours);
    }

    private Instant at(int day, int second) {
      return Taipei.start(opens.plusDays(day)).plusSeconds(second);
    }

    private Bilingual lotteryName() {
      return name("線上抽籤", "lottery");
    }

    private Bilingual name(String zh, String en) {
      int place = stages.size();
      return new Bilingual(
          "第%s階段・%s".formatted(NUMERALS.get(place), zh), "Stage %d: %s".formatted(place + 1, en));
    }
  }
}
