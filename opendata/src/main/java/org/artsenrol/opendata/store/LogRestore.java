package org.artsenrol.opendata.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Rebuilds the log of an empty database out of what {@link LogArchive} wrote. */
@ApplicationScoped
public class LogRestore {
  @PersistenceContext(unitName = "main")
  private EntityManager em;

  protected LogRestore() {}

  public LogRestore(EntityManager em) {
    this.em = em;
  }

  /** Whether this database has no log yet. */
  public boolean isWanted() {
    return em.createQuery("select r.id from PublicRecord r", Long.class)
            .setMaxResults(1)
            .getResultList()
            .isEmpty()
        && em.find(PublicState.class, PublicState.ONLY).key().isEmpty();
  }

  /**
   * Takes the archive over, in one transaction: all of it or nothing.
   *
   * @throws WrongArchive if it contradicts itself, or the database has a log already
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void restore(InputStream archive) throws IOException {
    PublicState state =
        em.find(PublicState.class, PublicState.ONLY, LockModeType.PESSIMISTIC_WRITE);
    WrongArchive.unless(isWanted(), "this database has a log already");
    var log = new RestoredLog(em, state);
    try (var zip = new ZipInputStream(archive)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        log.take(entry.getName(), zip);
      }
    }
    log.finish();
  }
}
