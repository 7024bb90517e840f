package org.artsenrol.opendata.compiled;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.log.RecordRefused;
import org.artsenrol.lottery.log.TodaysLists.Held;
import org.artsenrol.lottery.log.TodaysLists.Left;
import org.artsenrol.lottery.log.TodaysLists.Promoted;
import org.artsenrol.lottery.log.TodaysLists.Waiting;
import org.artsenrol.opendata.store.RecordLine;

/**
 * One settled draw as it stands today, compiled from its records.
 *
 * @param admissions who holds a seat
 * @param waitlist who waits
 * @param lapses who left
 * @param promotions offers after the result
 * @param figures of each class
 * @param records of the draw, in the log's order
 * @param fault the first record that cannot stand; it and all after it are left out of the lists
 */
public record DrawToday(
    List<Held> admissions,
    List<Waiting> waitlist,
    List<Left> lapses,
    List<Promoted> promotions,
    List<ClassFigures> figures,
    List<RecordLine> records,
    Optional<RecordRefused> fault) {

  /** Place in the log of the draw's nth record, from 1. */
  public long index(int record) {
    return records.get(record - 1).logIndex();
  }

  /** When the draw's nth record was made, from 1. */
  public Instant at(int record) {
    return records.get(record - 1).recordedAt();
  }

  /** Whether a class has been called off. */
  public boolean isCalledOff(String classId) {
    return figures.stream().anyMatch(f -> f.classId().equals(classId) && f.calledOff());
  }

  /** Whether these are the lists up to this record of the log. */
  boolean isUpTo(RecordLine newest) {
    return records.get(records.size() - 1).equals(newest);
  }
}
