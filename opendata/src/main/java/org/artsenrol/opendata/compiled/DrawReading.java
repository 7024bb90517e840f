package org.artsenrol.opendata.compiled;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.DrawLife;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordRefused;
import org.artsenrol.lottery.log.TodaysLists;
import org.artsenrol.opendata.store.RecordLine;

/** Reads a settled draw's published files and replays its records as far as they can stand. */
final class DrawReading {
  private final String draw;
  private final List<RecordLine> index;
  private final EntryList entries;
  private final DrawResult result;

  DrawReading(String draw, List<RecordLine> index, Function<BundleFile, byte[]> files) {
    this.draw = draw;
    this.index = index;
    this.entries = EntryList.parse(files.apply(BundleFile.ENTRIES));
    this.result = DrawResult.parse(files.apply(BundleFile.RESULT));
  }

  /**
   * @param records those of the index
   */
  DrawToday of(List<LogRecord> records) {
    List<LogRecord> standing = records;
    Optional<RecordRefused> first = Optional.empty();
    while (true) {
      try {
        return today(standing, first);
      } catch (RecordRefused refused) {
        // An earlier one may be found only now: movements are judged after the draw's life.
        first = Optional.of(refused);
        standing = standing.subList(0, refused.line() - 1);
      }
    }
  }

  private DrawToday today(List<LogRecord> records, Optional<RecordRefused> fault) {
    DrawLife life = DrawLife.of(draw, records);
    if (!life.isSettled()) {
      throw new IllegalStateException(draw + " has a result that cannot stand: " + fault);
    }
    TodaysLists lists = TodaysLists.of(life, entries, result);
    return new DrawToday(
        lists.admissions(),
        lists.waitlist(),
        lists.lapses(),
        lists.promotions(),
        new Figures(life, entries, result, lists, records).all(),
        index,
        fault);
  }
}
