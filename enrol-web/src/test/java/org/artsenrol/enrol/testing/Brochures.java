package org.artsenrol.enrol.testing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.artsenrol.enrol.catalogue.AfterDraw;
import org.artsenrol.enrol.catalogue.Allocation;
import org.artsenrol.enrol.catalogue.Audience;
import org.artsenrol.enrol.catalogue.Bilingual;
import org.artsenrol.enrol.catalogue.Category;
import org.artsenrol.enrol.catalogue.ClassForm;
import org.artsenrol.enrol.catalogue.CourseForm;
import org.artsenrol.enrol.catalogue.DiscountForm;
import org.artsenrol.enrol.catalogue.DiscountKind;
import org.artsenrol.enrol.catalogue.DrawPlan;
import org.artsenrol.enrol.catalogue.Fees;
import org.artsenrol.enrol.catalogue.FreedReserve;
import org.artsenrol.enrol.catalogue.Level;
import org.artsenrol.enrol.catalogue.Places;
import org.artsenrol.enrol.catalogue.Schedule;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.enrol.catalogue.StageKind;
import org.artsenrol.enrol.catalogue.StageWindow;
import org.artsenrol.enrol.catalogue.TermForm;
import org.artsenrol.enrol.catalogue.Unpaid;
import org.artsenrol.enrol.catalogue.VenueForm;

/** Forms to fill a spring term with: a venue, its lottery, classes at an hour of a weekday. */
public final class Brochures {
  public static final String TERM = "2027s";

  private Brochures() {}

  public static TermForm term() {
    return new TermForm(
        TERM,
        new Bilingual("116 年春季班", "Spring 2027"),
        LocalDate.of(2027, 2, 8),
        LocalDate.of(2027, 7, 1));
  }

  public static VenueForm venue(String slug) {
    return new VenueForm(slug, new Bilingual(slug + " 館", slug + " hall"), null, null, null);
  }

  /** Ten per cent off for seniors, five for those who return. */
  public static List<DiscountForm> discounts(String venue) {
    return List.of(
        new DiscountForm(venue, DiscountKind.SENIOR, 10, "身分證", null),
        new DiscountForm(venue, DiscountKind.RETURNING, 5, "本館紀錄", null));
  }

  /** A lottery from 28 December to the end of 3 January, drawn on the 5th at ten. */
  public static StageForm lottery(String venue, DrawPlan plan) {
    return new StageForm(
        venue,
        1,
        StageKind.LOTTERY,
        new Bilingual("線上抽籤", "Lottery"),
        new StageWindow(
            Season.moment("2026-12-28T09:00"),
            Season.moment("2027-01-04T00:00"),
            Season.moment("2027-01-05T10:00"),
            24),
        plan,
        new AfterDraw(
            3, Unpaid.WAITLIST, FreedReserve.GROUP_FIRST, Season.moment("2027-03-01T00:00")));
  }

  /** Seats for whoever comes first, from the afternoon of the draw on for a month. */
  public static StageForm firstCome(String venue, int limit) {
    return new StageForm(
        venue,
        2,
        StageKind.FIRST_COME,
        new Bilingual("先到先得", "First come"),
        new StageWindow(
            Season.moment("2027-01-05T12:00"), Season.moment("2027-02-05T00:00"), null, 0),
        independent(limit),
        new AfterDraw(2, Unpaid.NEXT_STAGE, FreedReserve.GENERAL, null));
  }

  public static DrawPlan independent(int limit, String... groups) {
    return new DrawPlan(limit, Allocation.INDEPENDENT, 1, false, List.of(groups));
  }

  public static DrawPlan rounds(int limit, int rounds, String... groups) {
    return new DrawPlan(limit, Allocation.ROUNDS, rounds, rounds > 1, List.of(groups));
  }

  /** A class of adults, two hours from this hour on this weekday (1 = Monday). */
  public static ClassForm weekly(String code, int weekday, int hour, int quota) {
    return weekly(code, weekday, hour, quota, Map.of());
  }

  public static ClassForm weekly(
      String code, int weekday, int hour, int quota, Map<String, Integer> reserves) {
    return new ClassForm(
        code,
        new CourseForm(
            "C" + code,
            Category.MUSIC,
            new Bilingual("課程 " + code, "Course " + code),
            new Bilingual("內容。", null)),
        "林秋月",
        new Audience(Level.ALL, 16, null),
        new Places(quota, 0, new TreeMap<>(reserves)),
        new Schedule(
            "教室",
            weekday,
            LocalTime.of(hour, 0),
            LocalTime.of(hour + 2, 0),
            LocalDate.of(2027, 2, 7).plusDays(weekday),
            16),
        new Fees(2800, 300));
  }
}
