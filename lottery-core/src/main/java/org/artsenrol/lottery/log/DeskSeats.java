package org.artsenrol.lottery.log;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Seats that were given to whoever came, at a desk or a counter: no rules and no result stand
 * before them, so all that can be held against them is the order of each seat's own steps.
 */
final class DeskSeats {
  private static final Set<String> FROM = Set.of("desk", "counter");

  private final Map<List<String>, Standing> standings = new HashMap<>();
  private final Map<List<String>, Instant> until = new HashMap<>();

  /** Whether a record begins a life at a desk. */
  static boolean isOffer(Line line) {
    return line.kind() == RecordKind.OFFER && FROM.contains(line.text("from"));
  }

  void take(Line line) {
    switch (line.kind()) {
      case OFFER -> offer(line);
      case CONFIRM -> become(line, Standing.CONFIRMED, Standing.OFFERED);
      case DECLINE -> become(line, Standing.OUT, Standing.OFFERED);
      case WITHDRAW -> become(line, Standing.OUT, Standing.CONFIRMED);
      case REFUND -> become(line, Standing.OUT, Standing.CONFIRMED, Standing.OUT);
      case LAPSE -> lapse(line);
      default -> {
        // Nothing else moves one person's seat.
      }
    }
  }

  private void offer(Line line) {
    line.unless(isOffer(line), RecordFault.BODY, FROM, line.text("from"));
    Instant ends = line.time("until");
    line.unless(ends.isAfter(line.at()), RecordFault.UNTIL, "> " + line.at(), ends);
    become(line, Standing.OFFERED, Standing.NONE, Standing.OUT);
    until.put(place(line), ends);
  }

  private void lapse(Line line) {
    become(line, Standing.OUT, Standing.OFFERED);
    Instant ends = until.get(place(line));
    line.unless(!line.at().isBefore(ends), RecordFault.LAPSED_TOO_EARLY, ">= " + ends, line.at());
  }

  private void become(Line line, Standing next, Standing... from) {
    Standing now = standings.getOrDefault(place(line), Standing.NONE);
    List<Standing> wanted = Arrays.asList(from);
    line.unless(wanted.contains(now), RecordFault.STANDING, wanted, now);
    standings.put(place(line), next);
  }

  private static List<String> place(Line line) {
    return List.of(line.text("class"), line.text("code"));
  }
}
