package org.artsenrol.lottery.fairness;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.artsenrol.lottery.Allocation;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.Reserve;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;

/**
 * A survey of wishes made into a stage. Its file is {@code {"classes": [{"id", "cap", "days",
 * "time"}], "learners": [{"status", "max", "scores": {class: score}}]}}: a learner's wishes are the
 * classes she scored, highest first and equal ones by id, and {@code status-} with her status is
 * her group. Two classes share a slot when they meet in the same five minutes of a day.
 */
public record Survey(DrawSetup stage, List<Application> applications) {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("hh:mm a", Locale.ROOT);
  private static final int GRID_MINUTES = 5;

  /**
   * Reads a survey.
   *
   * @param reserve seats that every class keeps for a group, if any
   * @throws RuntimeException if the bytes are not of that form
   */
  public static Survey parse(byte[] bytes, Optional<Reserve> reserve) {
    Json file = JsonReader.read(bytes, JsonReader.Dialect.RFC8785);
    List<Application> applications = items(file, "learners").map(Survey::application).toList();
    List<ClassSpec> classes = items(file, "classes").map(json -> spec(json, reserve)).toList();
    var stage =
        new DrawSetup(
            DrawSetup.LC1,
            "survey",
            List.of(new EntropySource.Demo("survey")),
            applications.stream().mapToInt(Application::max).max().orElse(1),
            Allocation.ROUNDS,
            List.of(1),
            classes,
            List.of(Pass.open("open", 1)));
    var usual = new LabRule(Allocation.ROUNDS, false, true, 1);
    return new Survey(usual.on(stage), applications);
  }

  private static ClassSpec spec(Json json, Optional<Reserve> reserve) {
    String[] times = text(get(json, "time")).split(" - ");
    LocalTime end = LocalTime.parse(times[1], CLOCK);
    var slots = new TreeSet<String>();
    for (String day : items(json, "days").map(Survey::text).toList()) {
      for (var t = LocalTime.parse(times[0], CLOCK); t.isBefore(end); ) {
        slots.add(day + "-" + t.toString().replace(':', '.'));
        t = t.plusMinutes(GRID_MINUTES);
      }
    }
    return new ClassSpec(
        text(get(json, "id")),
        number(get(json, "cap")),
        List.copyOf(slots),
        reserve.stream().toList());
  }

  private static Application application(Json json) {
    var scores = ((Json.Members) get(json, "scores")).values();
    List<String> wishes =
        scores.keySet().stream()
            .sorted(Comparator.comparingInt(id -> -number(scores.get(id))))
            .toList();
    String group = "status-" + text(get(json, "status"));
    return new Application(wishes, List.of(), List.of(group), number(get(json, "max")), 1);
  }

  private static Json get(Json json, String key) {
    Json value = ((Json.Members) json).values().get(key);
    if (value == null) {
      throw new IllegalArgumentException("no " + key);
    }
    return value;
  }

  private static Stream<Json> items(Json json, String key) {
    return ((Json.Items) get(json, key)).values().stream();
  }

  private static String text(Json json) {
    return ((Json.Text) json).value();
  }

  private static int number(Json json) {
    return Math.toIntExact(((Json.Whole) json).value());
  }
}
