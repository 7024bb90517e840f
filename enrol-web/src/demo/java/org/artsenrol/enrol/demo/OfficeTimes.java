package org.artsenrol.enrol.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Keeps in the database how far office time may have come; it only ever grows. */
@ApplicationScoped
public class OfficeTimes {

  @PersistenceContext(unitName = "main")
  EntityManager em;

  /** The latest moment that office time may have reached before; empty at the very first start. */
  @Transactional
  public Optional<Instant> latest() {
    List<?> rows =
        em.createNativeQuery("select office_at from office_time where id = 1").getResultList();
    return rows.stream().findFirst().map(OfficeTimes::moment);
  }

  /** Notes that office time may come as far as this. */
  @Transactional(TxType.REQUIRES_NEW)
  public void reserve(Instant until) {
    OffsetDateTime at = until.atOffset(ZoneOffset.UTC);
    int updated =
        em.createNativeQuery("update office_time set office_at = ? where id = 1 and office_at < ?")
            .setParameter(1, at)
            .setParameter(2, at)
            .executeUpdate();
    if (updated == 0 && latest().isEmpty()) {
      em.createNativeQuery("insert into office_time (id, office_at) values (1, ?)")
          .setParameter(1, at)
          .executeUpdate();
    }
  }

  private static Instant moment(Object stored) {
    return stored instanceof OffsetDateTime at
        ? at.toInstant()
        : ((java.sql.Timestamp) stored).toInstant();
  }
}
