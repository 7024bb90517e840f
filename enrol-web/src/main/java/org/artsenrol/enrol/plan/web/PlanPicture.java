package org.artsenrol.enrol.plan.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.artsenrol.enrol.catalogue.StageForm;

/** A plan's stages as bars on a line of time, from the first opening to the last end. */
public final class PlanPicture {
  private static final double WIDTH = 300;
  private static final double LEFT = 18;
  private static final double THINNEST = 3;
  private static final int ROW = 18;

  private PlanPicture() {}

  /**
   * One stage.
   *
   * @param x left edge, in units of which the picture is 320 wide
   * @param y top edge
   * @param drawn where its draw is; less than 0 for none
   */
  public record Bar(int number, double x, double y, double width, double drawn) {}

  static List<Bar> of(List<StageForm> stages) {
    if (stages.isEmpty()) {
      return List.of();
    }
    Instant from = moments(stages).min(Comparator.naturalOrder()).orElseThrow();
    Instant to = moments(stages).max(Comparator.naturalOrder()).orElseThrow();
    double seconds = Math.max(1, Duration.between(from, to).toSeconds());
    return stages.stream().map(stage -> bar(stage, from, seconds)).toList();
  }

  private static Stream<Instant> moments(List<StageForm> stages) {
    return stages.stream()
        .flatMap(s -> Stream.of(s.window().opensAt(), s.window().closesAt(), s.window().drawsAt()))
        .filter(moment -> moment != null);
  }

  private static Bar bar(StageForm stage, Instant from, double seconds) {
    double x = at(stage.window().opensAt(), from, seconds);
    double end = at(stage.window().closesAt(), from, seconds);
    Instant draw = stage.window().drawsAt();
    double width = Math.max(THINNEST, end - x);
    return new Bar(
        stage.number(),
        x,
        (stage.number() - 1) * ROW + 4,
        width,
        draw == null ? -1 : at(draw, from, seconds));
  }

  private static double at(Instant moment, Instant from, double seconds) {
    double share = Duration.between(from, moment).toSeconds() / seconds;
    return Math.round((LEFT + share * (WIDTH - LEFT)) * 10) / 10.0;
  }

  static int height(List<StageForm> stages) {
    return Math.max(1, stages.size()) * ROW + 4;
  }
}
