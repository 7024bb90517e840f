package org.artsenrol.opendata.log;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.log.KeyChange;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.SignedNote;

/**
 * Reads the log's rows, as values: the first checkpoint, of no records, has the key 0, which the
 * persistence provider does not take for one in an entity that it looks after.
 */
final class LogReading {
  private final EntityManager em;

  LogReading(EntityManager em) {
    this.em = em;
  }

  Optional<SignedNote> newest() {
    return em.createQuery("select c.note from LogCheckpoint c order by c.size desc", byte[].class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(SignedNote::parse);
  }

  /** The first checkpoint that holds at least so many records. */
  Optional<SignedNote> firstHolding(long size) {
    return em.createQuery(
            "select c.note from LogCheckpoint c where c.size >= :size order by c.size",
            byte[].class)
        .setParameter("size", size)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(SignedNote::parse);
  }

  /** The hashes of these records, {@code to} not among them. */
  List<byte[]> leaves(long from, long to) {
    return em.createQuery(
            "select r.hash from PublicRecord r where r.logIndex >= :from and r.logIndex < :to"
                + " order by r.logIndex",
            String.class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultStream()
        .map(HexFormat.of()::parseHex)
        .toList();
  }

  /** The canonical bytes of these records, {@code to} not among them. */
  List<byte[]> records(long from, long to) {
    return em.createQuery(
            "select r.content from PublicRecord r where r.logIndex >= :from and r.logIndex < :to"
                + " order by r.logIndex",
            byte[].class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }

  /** Who signed from where on, as the log's own records below that size tell. */
  List<LogStanding.Reign> reigns(long size) {
    String signing =
        em.createQuery("select s.logKey from PublicState s", String.class).getSingleResult();
    List<Object[]> changes = changes();
    NoteKey first =
        changes.isEmpty()
            ? NoteKey.parse(signing)
            : KeyChange.from(record(changes.get(0)).body()).old().key();
    var reigns = new ArrayList<>(List.of(new LogStanding.Reign(first, 0)));
    for (Object[] change : changes) {
      NoteKey present = reigns.get(reigns.size() - 1).key();
      NoteKey next = KeyChange.after(record(change), present);
      if (!next.equals(present) && (Long) change[0] < size) {
        reigns.add(new LogStanding.Reign(next, (Long) change[0]));
      }
    }
    return reigns;
  }

  private List<Object[]> changes() {
    return em.createQuery(
            "select r.logIndex, r.content from PublicRecord r"
                + " where r.kind = :kind and r.logIndex is not null order by r.logIndex",
            Object[].class)
        .setParameter("kind", RecordKind.KEY)
        .getResultList();
  }

  private static LogRecord record(Object[] row) {
    return LogRecord.parse((byte[]) row[1]);
  }

  /** The records of a draw in their order, and the log's changes of key among and after them. */
  List<PlacedRecord> recordsOf(String draw, long size) {
    return em.createQuery(
            "select new "
                + PlacedRecord.class.getName()
                + "(r.logIndex, r.kind, r.content) from PublicRecord r where r.logIndex < :size"
                + " and (r.draw = :draw or r.kind = :key and r.logIndex >"
                + " (select min(f.logIndex) from PublicRecord f where f.draw = :draw))"
                + " order by r.logIndex",
            PlacedRecord.class)
        .setParameter("size", size)
        .setParameter("draw", draw)
        .setParameter("key", RecordKind.KEY)
        .getResultList();
  }
}
