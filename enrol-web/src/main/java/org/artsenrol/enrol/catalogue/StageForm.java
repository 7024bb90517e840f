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
    DrawPlan draw,
    AfterDraw after)
    implements Form {
  private static final int MOST_STAGES = 9;

  /** What is wrong with it by itself; empty when it may stand. */
  public List<Flaw> flaws() {
    Flaws flaws =
        new Flaws()
            .required("kind", kind)
            .text("name", name, 100, 200)
            .between("number", number, 1, MOST_STAGES)
            .addAll(window.flaws(kind))
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
        .with(draw)
        .with(after)
        .asMap();
  }
}
