package org.artsenrol.opendata.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.Records;
import org.artsenrol.lottery.log.SignedNote;

/**
 * What a draw's bundle shows of the log: the draw's records with the log's changes of key among and
 * after them, each with its proof under the newest checkpoint; and the first checkpoint that held
 * the frozen list, which a witness may have seen before T.
 */
@ApplicationScoped
public class LogFiles {
  @PersistenceContext(unitName = "main")
  private EntityManager em;

  @Inject private LogBook book;

  protected LogFiles() {}

  public LogFiles(EntityManager em, LogBook book) {
    this.em = em;
    this.book = book;
  }

  /**
   * Records, checkpoint and proofs, which belong together.
   *
   * @param size records that the log is known to have
   */
  public Map<BundleFile, byte[]> of(String draw, long size) {
    LogStanding log = book.holding(size);
    var reading = new LogReading(em);
    List<PlacedRecord> records = reading.recordsOf(draw, log.size());
    List<Integer> places = records.stream().map(PlacedRecord::place).toList();
    List<SignedNote> earlier = whenFrozen(reading, records, log);
    var files = new EnumMap<BundleFile, byte[]>(BundleFile.class);
    files.put(
        BundleFile.RECORDS, Records.lines(records.stream().map(PlacedRecord::content).toList()));
    files.put(BundleFile.CHECKPOINT, log.note().bytes());
    files.put(BundleFile.PROOFS, book.proofs(log, places, earlier).json().canonical());
    return files;
  }

  /** For each freeze; the newest checkpoint needs no proof of itself. */
  private static List<SignedNote> whenFrozen(
      LogReading reading, List<PlacedRecord> records, LogStanding log) {
    return records.stream()
        .filter(record -> record.kind() == RecordKind.FREEZE)
        .flatMap(freeze -> reading.firstHolding(freeze.index() + 1).stream())
        .filter(note -> !note.equals(log.note()))
        .distinct()
        .toList();
  }
}
