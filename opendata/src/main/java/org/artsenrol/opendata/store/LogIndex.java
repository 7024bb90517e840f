package org.artsenrol.opendata.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.artsenrol.lottery.log.LogRecord;

/**
 * What is known of the log without its bytes, immutable.
 *
 * @param all records in the log's order
 * @param byDraw the same, draw by draw
 * @param rules the newest RULES record of each draw
 */
record LogIndex(
    Grown<RecordLine> all, Map<String, Grown<RecordLine>> byDraw, Map<String, LogRecord> rules) {
  static final LogIndex EMPTY = new LogIndex(Grown.empty(), Map.of(), Map.of());

  /** Of the newest record; 0 before the first. */
  long changeNumber() {
    return all.isEmpty() ? 0 : all.get(all.size() - 1).changeNumber();
  }

  /**
   * @param newer records that follow those held
   * @param newerRules those of them that are RULES
   */
  LogIndex with(List<RecordLine> newer, List<LogRecord> newerRules) {
    if (newer.isEmpty()) {
      return this;
    }
    var byDraw = new HashMap<>(this.byDraw);
    newer.stream()
        .collect(Collectors.groupingBy(RecordLine::draw))
        .forEach(
            (draw, lines) ->
                byDraw.merge(
                    draw, Grown.<RecordLine>empty().and(lines), (held, more) -> held.and(more)));
    var rules = new HashMap<>(this.rules);
    newerRules.forEach(record -> rules.put(record.draw(), record));
    return new LogIndex(all.and(newer), Map.copyOf(byDraw), Map.copyOf(rules));
  }
}
