package org.artsenrol.enrol.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.artsenrol.enrol.catalogue.LearnerGroups;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.enrol.catalogue.StageKind;
import org.artsenrol.enrol.catalogue.Unfilled;
import org.artsenrol.enrol.catalogue.Unpaid;
import org.artsenrol.enrol.kernel.Roc;
import org.artsenrol.enrol.kernel.Words;

/**
 * A plan in five sentences: when, for whom, how seats are given, how many and until when they are
 * paid, and what becomes of the rest. The same sentences for the clerk who makes it and for
 * everybody who reads it.
 */
public final class PlanSentences {
  private final List<StageForm> stages;
  private final Locale reader;

  private PlanSentences(List<StageForm> stages, Locale reader) {
    this.stages = stages;
    this.reader = reader;
  }

  /**
   * Says a plan; nothing for one without stages.
   *
   * @param stages in their order, each without a flaw
   */
  public static List<String> of(List<StageForm> stages, Locale reader) {
    var said = new PlanSentences(stages, reader);
    return stages.isEmpty()
        ? List.of()
        : List.of(said.when(), said.who(), said.how(), said.howMany(), said.rest());
  }

  private String say(String key, Object... facts) {
    return Words.say(reader, "plan.say." + key, facts);
  }

  private String each(Function<StageForm, String> part) {
    return sentence(stages.stream().map(part));
  }

  private String sentence(Stream<String> parts) {
    String said = say("sentence", parts.collect(Collectors.joining(say("and"))));
    return said.substring(0, 1).toUpperCase(reader) + said.substring(1);
  }

  private String when() {
    return say("when", stages.size())
        + each(
            stage ->
                say(
                    "window",
                    stage.number(),
                    Roc.dateTime(stage.window().opensAt(), reader),
                    Roc.deadline(stage.window().closesAt(), reader)));
  }

  private String who() {
    boolean all = stages.stream().allMatch(s -> s.who().isForEverybody());
    return all
        ? say("everybody")
        : each(stage -> say("who", stage.number(), stage.who().say(reader)));
  }

  private String how() {
    return each(stage -> say("how." + stage.kind(), stage.number()) + drawn(stage) + share(stage));
  }

  private String drawn(StageForm stage) {
    if (stage.kind() != StageKind.LOTTERY) {
      return "";
    }
    String when = Roc.dateTime(stage.window().drawsAt(), reader);
    String way = say("draw." + stage.draw().allocation(), stage.draw().rounds());
    String groups =
        stage.draw().groups().stream()
            .map(group -> LearnerGroups.named(group).in(reader))
            .collect(Collectors.joining(say("then")));
    String order = stage.draw().reserveFirst() ? "reserve-first" : "reserve-after";
    return say("draw", when, way) + (groups.isEmpty() ? "" : say(order, groups));
  }

  private String share(StageForm stage) {
    boolean all = stage.seats().percent() == 100;
    String share = all ? "" : say("share", stage.seats().percent());
    return share + (stage.seats().byClass().isEmpty() ? "" : say("by-class"));
  }

  /** Stages that say the same are named together. */
  private String howMany() {
    Map<String, String> numbers = new LinkedHashMap<>();
    stages.forEach(
        stage ->
            numbers.merge(
                limit(stage),
                Integer.toString(stage.number()),
                (before, more) -> before + say("comma") + more));
    return sentence(
        numbers.entrySet().stream().map(said -> say("limit-of", said.getValue(), said.getKey())));
  }

  private String limit(StageForm stage) {
    return say(
        "limit",
        Words.say(reader, "LimitScope." + stage.seats().scope()),
        stage.draw().winLimit(),
        stage.after().payDays(),
        say("unpaid." + unpaid(stage)),
        say("days-off." + stage.after().daysOff()));
  }

  /** Only a lottery has a waitlist; elsewhere such a seat is on sale again. */
  private static String unpaid(StageForm stage) {
    boolean closed = stage.after().unpaid() == Unpaid.CLOSED;
    boolean again = stage.kind() != StageKind.LOTTERY && !closed;
    return again ? "AGAIN" : stage.after().unpaid().name();
  }

  private String rest() {
    Optional<Instant> waits =
        stages.stream()
            .map(s -> s.after().waitlistEndsAt())
            .filter(moment -> moment != null)
            .max(Comparator.naturalOrder());
    Instant over =
        stages.stream()
            .map(s -> s.window().closesAt())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    boolean on = stages.stream().limit(stages.size() - 1L).allMatch(PlanSentences::goesOn);
    Instant last = waits.filter(w -> w.isAfter(over)).orElse(over);
    return say(on ? "rest" : "rest-closed")
        + waits.map(w -> say("waitlist", Roc.deadline(w, reader))).orElse("")
        + say("over", Roc.deadline(last, reader));
  }

  private static boolean goesOn(StageForm stage) {
    return stage.after().unfilled() == Unfilled.NEXT_STAGE;
  }
}
