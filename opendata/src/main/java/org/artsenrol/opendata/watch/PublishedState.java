package org.artsenrol.opendata.watch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.Shape;
import org.artsenrol.lottery.log.TodaysLists;
import org.artsenrol.lottery.verify.Phrase;

/**
 * What the log's site says of a draw today: who holds a seat and who waits. A mirror says nothing
 * of it, and is not asked again.
 */
final class PublishedState {
  private final Site site;
  private final String draw;

  PublishedState(Site site, String draw) {
    this.site = site;
    this.draw = draw;
  }

  /** The first list that is not what the records lead to; it may only be a moment late. */
  Optional<Contradiction> differenceTo(TodaysLists own) {
    return difference("admissions", held(own), List.of("class", "code", "standing"))
        .or(() -> difference("waitlist", waiting(own), List.of("class", "place", "code")));
  }

  private static Set<String> held(TodaysLists own) {
    return own.admissions().stream()
        .map(
            held ->
                held.classId()
                    + " "
                    + held.code()
                    + " "
                    + held.standing().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> waiting(TodaysLists own) {
    return own.waitlist().stream()
        .map(waiting -> waiting.classId() + " " + waiting.place() + " " + waiting.code())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Optional<Contradiction> difference(String list, Set<String> own, List<String> fields) {
    Optional<byte[]> answer = site.find(draw, list + ".ndjson");
    Set<String> told = answer.map(lines -> rows(lines, fields)).orElse(own);
    if (told.equals(own)) {
      return Optional.empty();
    }
    Phrase where = Phrase.of("where.state", draw, list);
    return Optional.of(
        new Contradiction(Fault.STATE, where, without(own, told), without(told, own))
            .with("published-" + list + ".ndjson", answer.orElseThrow())
            .with("replayed-" + list + ".txt", String.join("\n", own) + "\n"));
  }

  private static Object without(Set<String> some, Set<String> others) {
    return some.stream()
        .filter(row -> !others.contains(row))
        .findFirst()
        .map(Object.class::cast)
        .orElse(Phrase.of("state.nothing"));
  }

  private static Set<String> rows(byte[] lines, List<String> fields) {
    try {
      return Site.lines(lines).stream()
          .map(line -> Shape.of(Site.json(line)))
          .map(row -> fields.stream().map(f -> field(row, f)).collect(Collectors.joining(" ")))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (Refusal refusal) {
      throw new Trouble("trouble.json", refusal.getMessage());
    }
  }

  private static String field(Shape row, String name) {
    return name.equals("place") ? "" + row.number(name) : row.text(name);
  }
}
