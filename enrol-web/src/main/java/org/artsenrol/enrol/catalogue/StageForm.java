package org.artsenrol.enrol.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What is filled in about a stage of a venue and term.
 *
 * @param number its place among the venue's stages of the term, from 1
 */
public record StageForm(
    String venue,
    int number,
    StageKind kind,
    Bilingual name,
    StageWindow window,
    Eligibility who,
    StageSeats seats,
    DrawPlan draw,
    AfterDraw after)
    implements Form {

  /** More than a brochure could explain. */
  public static final int MOST_STAGES = 9;

  /** A stage for everybody that may give every free seat. */
  public StageForm(
      String venue,
      int number,
      StageKind kind,
      Bilingual name,
      StageWindow window,
      DrawPlan draw,
      AfterDraw after) {
    this(venue, number, kind, name, window, Eligibility.EVERYBODY, StageSeats.USUAL, draw, after);
  }

  /** The same at another place among the stages. */
  public StageForm at(int place) {
    return new StageForm(venue, place, kind, name, window, who, seats, draw, after);
  }

  /** What is wrong with it by itself; empty when it may stand. */
  public List<Flaw> flaws() {
    Flaws flaws =
        new Flaws()
            .required("kind", kind)
            .text("name", name, 100, 200)
            .between("number", number, 1, MOST_STAGES)
            .addAll(window.flaws(kind))
            .addAll(who.flaws())
            .addAll(seats.flaws())
            .addAll(draw.flaws())
            .addAll(after.flaws());
    if (kind == StageKind.LOTTERY && after.waitlistEndsAt() == null) {
      flaws.add(Flaw.of("waitlist_ends_at", Flaw.Reason.MISSING, ""));
    }
    return flaws.found();
  }

  @Override
  public Map<String, String> columns() {
    return new Columns()
        .with("venue", venue)
        .with("number", number)
        .with("kind", kind)
        .with("name", name)
        .with(window)
        .with(who)
        .with(seats)
        .with(draw)
        .with(after)
        .asMap();
  }
}
