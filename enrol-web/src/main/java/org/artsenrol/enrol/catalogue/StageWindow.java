package org.artsenrol.enrol.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * When a stage takes applications and when it is drawn.
 *
 * @param closesAt exclusive
 * @param drawsAt null for any stage but a lottery
 * @param objectionHours how long the frozen list is public before the draw
 */
public record StageWindow(Instant opensAt, Instant closesAt, Instant drawsAt, int objectionHours)
    implements Form {

  /** The protocol's floor (section 1): a list is never public for less than this before T. */
  private static final int LEAST_OBJECTION_HOURS = 6;

  private static final int MOST_OBJECTION_HOURS = 720;

  /** Whether it takes applications at this moment. */
  public boolean contains(Instant moment) {
    return !moment.isBefore(opensAt) && moment.isBefore(closesAt);
  }

  List<Flaw> flaws(StageKind kind) {
    Flaws flaws =
        new Flaws()
            .unless(
                opensAt.isBefore(closesAt),
                () ->
                    Flaw.of(
                        "closes_at",
                        Flaw.Reason.ENDS_BEFORE_STARTS,
                        columns().get("closes_at"),
                        columns().get("opens_at")));
    return (kind == StageKind.LOTTERY ? drawFlaws(flaws) : noDrawFlaws(flaws)).found();
  }

  private Flaws drawFlaws(Flaws flaws) {
    flaws.between("objection_hours", objectionHours, LEAST_OBJECTION_HOURS, MOST_OBJECTION_HOURS);
    if (drawsAt == null) {
      return flaws.add(Flaw.of("draws_at", Flaw.Reason.MISSING, ""));
    }
    Instant earliest = closesAt.plus(Duration.ofHours(objectionHours));
    return flaws.unless(
        drawsAt.isAfter(earliest),
        () ->
            Flaw.of(
                "draws_at",
                Flaw.Reason.DRAW_TOO_EARLY,
                columns().get("draws_at"),
                new Columns().with("earliest", earliest).asMap().get("earliest")));
  }

  private Flaws noDrawFlaws(Flaws flaws) {
    return flaws.unless(
        drawsAt == null,
        () -> Flaw.of("draws_at", Flaw.Reason.DRAW_WITHOUT_LOTTERY, columns().get("draws_at")));
  }

  @Override
  public Map<String, String> columns() {
    return new Columns()
        .with("opens_at", opensAt)
        .with("closes_at", closesAt)
        .with("draws_at", drawsAt)
        .with("objection_hours", objectionHours)
        .asMap();
  }
}
