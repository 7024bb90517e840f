package org.artsenrol.enrol.catalogue.importer;

import java.util.List;
import java.util.Map;
import org.artsenrol.enrol.catalogue.AfterDraw;
import org.artsenrol.enrol.catalogue.Allocation;
import org.artsenrol.enrol.catalogue.DaysOff;
import org.artsenrol.enrol.catalogue.DrawPlan;
import org.artsenrol.enrol.catalogue.Eligibility;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.catalogue.FreedReserve;
import org.artsenrol.enrol.catalogue.LimitScope;
import org.artsenrol.enrol.catalogue.Returning;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.enrol.catalogue.StageKind;
import org.artsenrol.enrol.catalogue.StageSeats;
import org.artsenrol.enrol.catalogue.StageWindow;
import org.artsenrol.enrol.catalogue.Unfilled;
import org.artsenrol.enrol.catalogue.Unpaid;

/**
 * A stage as somebody wrote it down, in a row of a sheet or in the boxes of a page: both are read
 * here, so that both take the same dates and words and refuse the same slips.
 *
 * @param form what could be read
 * @param flaws what could not; nothing may be made of the form unless there are none
 */
public record StageRow(StageForm form, List<Flaw> flaws) {
  private static final int USUAL_OBJECTION_HOURS = 24;

  /**
   * Reads values by the names of their columns.
   *
   * @param values an absent one counts as empty
   */
  public static StageRow of(Map<String, String> values) {
    Row row = new Row(0, values);
    StageForm form = read(row);
    return new StageRow(form, row.flaws());
  }

  static StageForm read(Row row) {
    return new StageForm(
        row.text("venue"),
        row.number("number"),
        row.choice("kind", StageKind.class),
        row.bilingual("name"),
        window(row),
        who(row),
        seats(row),
        draw(row),
        after(row));
  }

  private static StageWindow window(Row row) {
    return new StageWindow(
        row.moment("opens_at"),
        row.moment("closes_at"),
        row.optionalMoment("draws_at"),
        row.number("objection_hours", USUAL_OBJECTION_HOURS));
  }

  private static Eligibility who(Row row) {
    return new Eligibility(
        row.choice("returning_of", Returning.class, Returning.ANYBODY),
        row.optionalNumber("from_age"),
        row.optionalNumber("to_age"),
        row.yes("residents_only"),
        row.yes("children_only"));
  }

  private static StageSeats seats(Row row) {
    return new StageSeats(
        row.number("seat_percent", StageSeats.USUAL.percent()),
        row.seatsByClass("class_seats"),
        row.choice("limit_scope", LimitScope.class, StageSeats.USUAL.scope()));
  }

  private static DrawPlan draw(Row row) {
    return new DrawPlan(
        row.number("win_limit"),
        row.choice("allocation", Allocation.class),
        row.number("rounds"),
        row.yes("reverse_even"),
        row.groups("groups"),
        row.yes("reserve_first"));
  }

  private static AfterDraw after(Row row) {
    return new AfterDraw(
        row.number("pay_days"),
        row.choice("unpaid", Unpaid.class),
        row.choice("freed_reserve", FreedReserve.class),
        row.optionalMoment("waitlist_ends_at"),
        row.choice("unfilled", Unfilled.class, Unfilled.NEXT_STAGE),
        row.choice("days_off", DaysOff.class, DaysOff.COUNT));
  }
}
