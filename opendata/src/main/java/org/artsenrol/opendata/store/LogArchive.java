package org.artsenrol.opendata.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.RecordKind;

/**
 * The whole log as one file: a zip of {@code key}, by which it signs now; {@code log.ndjson}, the
 * records in their order; {@code checkpoints.ndjson}, all that was ever signed; and {@code
 * documents/<draw>/<file>}, the files of the draws. With the folder of keys, {@link LogRestore}
 * makes a log out of it that serves the same bytes and goes on.
 */
@ApplicationScoped
public class LogArchive {
  static final String KEY = "key";
  static final String RECORDS = "log.ndjson";
  static final String CHECKPOINTS = "checkpoints.ndjson";
  static final String DOCUMENTS = "documents/";
  private static final int PAGE = 500;

  @PersistenceContext(unitName = "main")
  private EntityManager em;

  protected LogArchive() {}

  public LogArchive(EntityManager em) {
    this.em = em;
  }

  /**
   * The log as it stands now. What is published later is not in it, however late it is written.
   *
   * @throws java.util.NoSuchElementException before the log's first signature
   */
  public Snapshot snapshot() {
    long size =
        em.createQuery("select coalesce(max(c.size), 0) from LogCheckpoint c", Long.class)
            .getSingleResult();
    String key = em.find(PublicState.class, PublicState.ONLY).key().orElseThrow().toString();
    return new Snapshot(size, key, documentsUnder(size));
  }

  /** The files that a record under this size announces: the nth edition is the nth record's. */
  private List<Long> documentsUnder(long size) {
    Map<List<Object>, Long> announced =
        em.createQuery(
                "select r.draw, r.kind, count(r) from PublicRecord r where r.logIndex < :size"
                    + " group by r.draw, r.kind",
                Object[].class)
            .setParameter("size", size)
            .getResultStream()
            .collect(Collectors.toMap(row -> List.of(row[0], row[1]), row -> (Long) row[2]));
    return em.createQuery(
            "select d.id, d.draw, d.name from PublicDocument d order by d.draw, d.name",
            Object[].class)
        .getResultStream()
        .filter(row -> isTold(announced, (String) row[1], (String) row[2]))
        .map(row -> (Long) row[0])
        .toList();
  }

  private static boolean isTold(Map<List<Object>, Long> announced, String draw, String name) {
    FileName kept = FileName.read(name).orElseThrow();
    RecordKind by = kept.file().announcedBy().orElseThrow();
    return kept.edition() <= announced.getOrDefault(List.of(draw, by), 0L);
  }

  /** An archive to be written, the same bytes each time. */
  public final class Snapshot {
    private final long size;
    private final String key;
    private final List<Long> documents;

    private Snapshot(long size, String key, List<Long> documents) {
      this.size = size;
      this.key = key;
      this.documents = documents;
    }

    /** In memory is a page of the log at a time, or one document. */
    public void writeTo(OutputStream out) throws IOException {
      var zip = new ZipOutputStream(out);
      put(zip, KEY);
      zip.write(key.getBytes(US_ASCII));
      put(zip, RECORDS);
      for (long from = 0; from < size; from += PAGE) {
        lines(zip, records(from, Math.min(size, from + PAGE)));
      }
      put(zip, CHECKPOINTS);
      for (long from = 0; from <= size; from += PAGE) {
        lines(zip, checkpoints(from, Math.min(size + 1, from + PAGE)));
      }
      for (Long id : documents) {
        PublicDocument document = em.find(PublicDocument.class, id);
        put(zip, DOCUMENTS + document.draw() + "/" + document.name());
        zip.write(document.content());
        em.detach(document);
      }
      zip.finish();
    }
  }

  /** At the time that all our zips bear, for the same bytes each time. */
  private static void put(ZipOutputStream zip, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(Bundle.NO_TIME);
    zip.putNextEntry(entry);
  }

  private static void lines(OutputStream out, List<byte[]> lines) throws IOException {
    for (byte[] line : lines) {
      out.write(line);
      out.write('\n');
    }
  }

  private List<byte[]> records(long from, long to) {
    return em.createQuery(
            "select r.content from PublicRecord r where r.logIndex >= :from and r.logIndex < :to"
                + " order by r.logIndex",
            byte[].class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }

  private List<byte[]> checkpoints(long from, long to) {
    return em.createQuery(
            "select c from LogCheckpoint c where c.size >= :from and c.size < :to order by c.size",
            LogCheckpoint.class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultStream()
        .map(c -> Json.object().with("at", c.getSignedAt().toString()).with("note", c.text()))
        .map(Json.Members::canonical)
        .toList();
  }
}
