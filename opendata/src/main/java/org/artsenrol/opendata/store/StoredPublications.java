package org.artsenrol.opendata.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.Publications;

/** Publications kept in the database. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class StoredPublications implements Publications {
  private static final Set<BundleFile> COMPILED_HERE =
      EnumSet.of(BundleFile.RECORDS, BundleFile.CHECKPOINT, BundleFile.PROOFS);
  private static final String EDITIONS =
      " d.draw = :draw and (d.name = :name or d.name like :later)";

  @PersistenceContext(unitName = "main")
  private EntityManager em;

  protected StoredPublications() {}

  public StoredPublications(EntityManager em) {
    this.em = em;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public String publish(LogRecord record) {
    if (byHash(record.hash()).isEmpty()) {
      em.persist(new PublicRecord(record));
    }
    return record.hash();
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void document(String draw, BundleFile file, byte[] bytes) {
    document(draw, file, 1, bytes);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void document(String draw, BundleFile file, int edition, byte[] bytes) {
    if (COMPILED_HERE.contains(file)) {
      throw new IllegalArgumentException(file.path() + " is compiled from the records");
    }
    var name = new FileName(file, edition);
    stored(draw, name)
        .ifPresentOrElse(
            document -> document.mustBe(bytes),
            () -> em.persist(new PublicDocument(draw, name, bytes)));
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void item(ItemKind kind, JsonObject fields) {
    kind.check(fields);
    String id = fields.getString("id");
    byte[] state = fields.toString().getBytes(StandardCharsets.UTF_8);
    if (stands(kind, id, state)) {
      return;
    }
    locked(kind, id)
        .ifPresentOrElse(
            item -> item.become(state), () -> em.persist(new PublicItem(kind, id, state)));
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void withdrawItem(ItemKind kind, String id) {
    locked(kind, id).ifPresent(PublicItem::withdraw);
  }

  @Override
  public Optional<Long> indexOf(String hash) {
    return byHash(hash).flatMap(PublicRecord::logIndex);
  }

  @Override
  public Optional<LogRecord> record(String hash) {
    return byHash(hash).map(record -> LogRecord.parse(record.content()));
  }

  @Override
  public List<byte[]> records(String draw) {
    return em.createQuery(
            "select r from PublicRecord r where r.draw = :draw and r.logIndex is not null"
                + " order by r.logIndex",
            PublicRecord.class)
        .setParameter("draw", draw)
        .getResultStream()
        .map(PublicRecord::content)
        .toList();
  }

  @Override
  public Optional<byte[]> document(String draw, BundleFile file) {
    // The longest name is that of the newest edition: @10 is longer than @9, and that than none.
    return first(
            em.createQuery(
                    "select d from PublicDocument d where"
                        + EDITIONS
                        + " order by length(d.name) desc, d.name desc",
                    PublicDocument.class)
                .setParameter("draw", draw)
                .setParameter("name", file.path())
                .setParameter("later", file.path() + "@%")
                .setMaxResults(1))
        .map(PublicDocument::content);
  }

  @Override
  public Optional<byte[]> document(String draw, BundleFile file, int edition) {
    return stored(draw, new FileName(file, edition)).map(PublicDocument::content);
  }

  @Override
  public int editions(String draw, BundleFile file) {
    return em.createQuery("select count(d) from PublicDocument d where" + EDITIONS, Long.class)
        .setParameter("draw", draw)
        .setParameter("name", file.path())
        .setParameter("later", file.path() + "@%")
        .getSingleResult()
        .intValue();
  }

  private Optional<PublicRecord> byHash(String hash) {
    return first(
        em.createQuery("select r from PublicRecord r where r.hash = :hash", PublicRecord.class)
            .setParameter("hash", hash));
  }

  private Optional<PublicDocument> stored(String draw, FileName name) {
    return first(
        em.createQuery(
                "select d from PublicDocument d where d.draw = :draw and d.name = :name",
                PublicDocument.class)
            .setParameter("draw", draw)
            .setParameter("name", name.text()));
  }

  /** Seen without a lock, so that handing over what is known already keeps nobody waiting. */
  private boolean stands(ItemKind kind, String id, byte[] state) {
    return em.createQuery(
            "select i.content from PublicItem i"
                + " where i.kind = :kind and i.slug = :slug and i.deleted = false",
            byte[].class)
        .setParameter("kind", kind)
        .setParameter("slug", id)
        .getResultStream()
        .anyMatch(content -> Arrays.equals(content, state));
  }

  /**
   * Locked and read afresh: otherwise a number that the integrator gave in between would stay on
   * the new state, and no reader would be told of the change.
   */
  private Optional<PublicItem> locked(ItemKind kind, String id) {
    return first(
        em.createQuery(
                "select i from PublicItem i where i.kind = :kind and i.slug = :slug",
                PublicItem.class)
            .setParameter("kind", kind)
            .setParameter("slug", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  private static <T> Optional<T> first(TypedQuery<T> query) {
    return query.getResultStream().findFirst();
  }
}
