package org.artsenrol.lottery.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.RoundResult;

/**
 * Today's lists of a draw, compiled from its records alone: who holds a seat, who still waits, who
 * left, and who was offered a seat after the result. Whoever has the bundle compiles the same.
 *
 * <p>Wherever a row names a record, it is its number among the draw's records, from 1.
 */
public final class TodaysLists {
  private static final String RESULT = "result";

  private final DrawResult result;
  private final Movements movements;
  private final int resultLine;
  private final Map<Place, Line> newest = new HashMap<>();
  private final Map<Place, String> skips = new HashMap<>();
  private final Map<Place, String> origins = new HashMap<>();
  private final Map<Place, String> passes = new HashMap<>();
  private final SortedMap<String, Set<String>> everHeld = new TreeMap<>();
  private final Set<Place> holding = new HashSet<>();
  private final List<Left> lapses = new ArrayList<>();
  private final List<Promoted> promotions = new ArrayList<>();

  /**
   * Somebody who holds a seat today.
   *
   * @param pass of the draw that admitted her; empty if she came later
   * @param from what gave her the seat: {@code result}, {@code waitlist} or {@code counter}
   * @param until when the offer ends; empty if none is open
   * @param record which made her stand as she does
   */
  public record Held(
      String classId,
      String code,
      Standing standing,
      String from,
      Optional<String> pass,
      Optional<Instant> until,
      int record) {}

  /**
   * Somebody who waits today.
   *
   * @param place on the waitlist of the result, from 1; it never changes
   * @param position among those who still wait, from 1
   * @param skipped why she was passed over, as long as that holds
   */
  public record Waiting(
      String classId, String code, int place, int position, Optional<String> skipped) {}

  /**
   * Somebody who let an offer lapse, declined, withdrew or was given her money back.
   *
   * @param hadSeat whether she gave up a seat, and not only a place or the money for it
   */
  public record Left(int record, RecordKind how, String classId, String code, boolean hadSeat) {}

  /**
   * An offer after the result.
   *
   * @param place on the result's waitlist; empty for one who was not on it
   * @param correction the record that stands behind an offer out of turn
   */
  public record Promoted(
      int record,
      String classId,
      String code,
      String from,
      Instant until,
      Optional<Integer> place,
      Optional<Integer> correction) {}

  private record Place(String classId, String code) {}

  private TodaysLists(DrawLife life, DrawResult result, Movements movements) {
    this.result = result;
    this.movements = movements;
    resultLine = life.resultLine();
    result.rounds().forEach(this::admitted);
    life.afterResult().forEach(this::take);
  }

  /**
   * @param life a draw with its result
   * @param result published or recomputed
   * @throws RecordRefused at the first movement that cannot be
   */
  public static TodaysLists of(DrawLife life, EntryList list, DrawResult result) {
    DrawSetup setup = life.frozen().orElseThrow().body().manifest().setup();
    return new TodaysLists(life, result, Movements.of(life, setup, list, result));
  }

  private void admitted(RoundResult round) {
    round
        .admitted()
        .forEach(
            (classId, codes) ->
                codes.forEach(
                    code -> {
                      holds(new Place(classId, code), RESULT);
                      passes.put(new Place(classId, code), round.pass());
                    }));
  }

  private void holds(Place place, String from) {
    origins.put(place, from);
    holding.add(place);
    everHeld.computeIfAbsent(place.classId(), unseen -> new LinkedHashSet<>()).add(place.code());
  }

  private void take(Line line) {
    switch (line.kind()) {
      case SKIP -> skips.put(place(line), line.text("reason"));
      case OFFER -> offered(line, place(line));
      case LAPSE, DECLINE, WITHDRAW, REFUND -> left(line, place(line));
      case CONFIRM -> newest.put(place(line), line);
      default -> {
        // Whatever else is told moves nobody.
      }
    }
  }

  private static Place place(Line line) {
    return new Place(line.text("class"), line.text("code"));
  }

  private void offered(Line line, Place place) {
    newest.put(place, line);
    String from = line.text("from");
    if (!from.equals(RESULT)) {
      holds(place, from);
      promotions.add(
          new Promoted(
              line.number(),
              place.classId(),
              place.code(),
              from,
              line.time("until"),
              placeOnWaitlist(place),
              correctionOf(line)));
    }
  }

  private Optional<Integer> placeOnWaitlist(Place place) {
    int index = result.waitlist().getOrDefault(place.classId(), List.of()).indexOf(place.code());
    return index < 0 ? Optional.empty() : Optional.of(index + 1);
  }

  private Optional<Integer> correctionOf(Line line) {
    return movements.deviations().stream()
        .filter(deviation -> deviation.line() == line.number())
        .map(Movements.Deviation::correction)
        .findFirst();
  }

  private void left(Line line, Place place) {
    newest.put(place, line);
    lapses.add(
        new Left(line.number(), line.kind(), place.classId(), place.code(), holding.remove(place)));
  }

  /** Who holds a seat, by class and in the order in which they came to it. */
  public List<Held> admissions() {
    var held = new ArrayList<Held>();
    everHeld.forEach(
        (classId, codes) ->
            codes.stream()
                .map(code -> new Place(classId, code))
                .filter(place -> standing(place).holds())
                .forEach(place -> held.add(held(place))));
    return held;
  }

  private Standing standing(Place place) {
    return movements.standing(place.classId(), place.code());
  }

  private Held held(Place place) {
    Optional<Line> line = Optional.ofNullable(newest.get(place));
    String from = origins.get(place);
    return new Held(
        place.classId(),
        place.code(),
        standing(place),
        from,
        Optional.ofNullable(passes.get(place)).filter(pass -> from.equals(RESULT)),
        line.filter(l -> l.kind() == RecordKind.OFFER).map(offer -> offer.time("until")),
        line.map(Line::number).orElse(resultLine));
  }

  /** Who waits, by class and in the order that never changes. */
  public List<Waiting> waitlist() {
    var waiting = new ArrayList<Waiting>();
    result.waitlist().forEach((classId, codes) -> waiting.addAll(waiting(classId, codes)));
    return waiting;
  }

  private List<Waiting> waiting(String classId, List<String> codes) {
    var waiting = new ArrayList<Waiting>();
    for (int i = 0; i < codes.size(); i++) {
      var place = new Place(classId, codes.get(i));
      if (standing(place) == Standing.WAITING) {
        waiting.add(new Waiting(classId, place.code(), i + 1, waiting.size() + 1, skipped(place)));
      }
    }
    return waiting;
  }

  private Optional<String> skipped(Place place) {
    return Optional.ofNullable(skips.get(place))
        .filter(reason -> movements.isSkipped(place.classId(), place.code()));
  }

  /** Who left, in the order of the records. */
  public List<Left> lapses() {
    return List.copyOf(lapses);
  }

  /** Offers after the result, in the order of the records. */
  public List<Promoted> promotions() {
    return List.copyOf(promotions);
  }

  /** Seats of a class that nobody holds. */
  public int freeSeats(String classId) {
    return movements.freeSeats(classId);
  }

  /** Whether a class has been called off: its seats and places are worth nothing since. */
  public boolean isCalledOff(String classId) {
    return movements.isCalledOff(classId);
  }
}
