package org.artsenrol.opendata.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.Records;
import org.artsenrol.lottery.log.SignedNote;
import org.artsenrol.opendata.witness.Cosignatures;

/**
 * What a draw's bundle shows of the log: the draw's records with the log's changes of key among and
 * after them, each with its proof under the newest checkpoint; and the first checkpoints that held
 * the frozen list and that a witness saw.
 */
@ApplicationScoped
public class LogFiles {
  @PersistenceContext(unitName = "main")
  private EntityManager em;

  @Inject private LogBook book;
  @Inject private Cosignatures seen;

  protected LogFiles() {}

  public LogFiles(EntityManager em, LogBook book, Cosignatures seen) {
    this.em = em;
    this.book = book;
    this.seen = seen;
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
    List<SignedNote> earlier = earlier(reading, records, log.size());
    var files = new EnumMap<BundleFile, byte[]>(BundleFile.class);
    files.put(
        BundleFile.RECORDS, Records.lines(records.stream().map(PlacedRecord::content).toList()));
    files.put(BundleFile.CHECKPOINT, seen.on(log.note()).bytes());
    files.put(BundleFile.PROOFS, book.proofs(log, places, earlier).json().canonical());
    return files;
  }

  /**
   * For each freeze the first that held it, and for each witness the first that held it and bears
   * its name; the newest checkpoint needs no proof of itself.
   */
  private List<SignedNote> earlier(LogReading reading, List<PlacedRecord> records, long newest) {
    var sizes = new TreeSet<Long>();
    for (PlacedRecord record : records) {
      if (record.kind() == RecordKind.FREEZE) {
        long with = record.index() + 1;
        reading.firstHolding(with).map(LogFiles::size).ifPresent(sizes::add);
        sizes.addAll(seen.firstSizes(with));
      }
    }
    return sizes.headSet(newest).stream()
        .flatMap(size -> reading.firstHolding(size).stream())
        .map(seen::all)
        .toList();
  }

  private static long size(SignedNote note) {
    return Checkpoint.parse(note.text()).size();
  }

  /** Another one when the files' signatures are others. */
  public Object seen() {
    return seen.version();
  }
}
