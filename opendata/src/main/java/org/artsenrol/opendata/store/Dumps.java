package org.artsenrol.opendata.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Optional;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.opendata.ItemKind;

/** The dated dumps of terms, each kept once made and told of as a public item. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Dumps {
  @PersistenceContext(unitName = "main")
  private EntityManager em;

  protected Dumps() {}

  public Dumps(EntityManager em) {
    this.em = em;
  }

  /**
   * Keeps a term's dump of a day, if there is none of that day and the newest has other bytes.
   *
   * @return whether it was kept
   */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean keep(String term, LocalDate day, byte[] bytes) {
    if (content(term, day).isPresent()
        || newestDigest(term).filter(Sha256.hex(bytes)::equals).isPresent()) {
      return false;
    }
    em.persist(new PublicDump(term, day, bytes));
    new StoredPublications(em).item(ItemKind.DUMP, item(term, day, bytes));
    return true;
  }

  private static JsonObject item(String term, LocalDate day, byte[] bytes) {
    return Json.createObjectBuilder()
        .add("id", term + "-" + day)
        .add("term", term)
        .add("day", day.toString())
        .add("sha256", Sha256.hex(bytes))
        .add("bytes", bytes.length)
        .build();
  }

  private Optional<String> newestDigest(String term) {
    return em.createQuery(
            "select d.sha256 from PublicDump d where d.term = :term order by d.madeOn desc",
            String.class)
        .setParameter("term", term)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** A dump's bytes as they were made. */
  public Optional<byte[]> content(String term, LocalDate day) {
    return em.createQuery(
            "select d from PublicDump d where d.term = :term and d.madeOn = :day", PublicDump.class)
        .setParameter("term", term)
        .setParameter("day", day)
        .getResultStream()
        .findFirst()
        .map(PublicDump::content);
  }
}
