package org.artsenrol.opendata.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.artsenrol.lottery.bytes.Json;

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
   * Writes the log as it stands; in memory is a page of it at a time, or one document.
   *
   * @throws java.util.NoSuchElementException before its first signature
   */
  public void write(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    long size =
        em.createQuery("select coalesce(max(c.size), 0) from LogCheckpoint c", Long.class)
            .getSingleResult();
    zip.putNextEntry(new ZipEntry(KEY));
    zip.write(
        em.find(PublicState.class, PublicState.ONLY)
            .key()
            .orElseThrow()
            .toString()
            .getBytes(US_ASCII));
    zip.putNextEntry(new ZipEntry(RECORDS));
    for (long from = 0; from < size; from += PAGE) {
      lines(zip, records(from, Math.min(size, from + PAGE)));
    }
    zip.putNextEntry(new ZipEntry(CHECKPOINTS));
    for (long from = 0; from <= size; from += PAGE) {
      lines(zip, checkpoints(from, Math.min(size + 1, from + PAGE)));
    }
    documents(zip);
    zip.finish();
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

  private void documents(ZipOutputStream zip) throws IOException {
    List<Long> ids =
        em.createQuery("select d.id from PublicDocument d order by d.draw, d.name", Long.class)
            .getResultList();
    for (Long id : ids) {
      PublicDocument document = em.find(PublicDocument.class, id);
      zip.putNextEntry(new ZipEntry(DOCUMENTS + document.draw() + "/" + document.name()));
      zip.write(document.content());
      em.detach(document);
    }
  }
}
