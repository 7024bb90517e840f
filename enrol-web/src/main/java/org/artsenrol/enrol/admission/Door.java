package org.artsenrol.enrol.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.artsenrol.config.Settings;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.NotFound;

/**
 * The door of a stage. Everybody who applies holds it open until her transaction ends; closing the
 * stage waits for them and shuts it. So an application is either in the frozen list or refused,
 * never acknowledged and lost.
 *
 * <p>PostgreSQL lets many hold it at once by a shared row lock; H2 has only the exclusive one, and
 * its applicants pass one by one.
 */
@ApplicationScoped
public class Door {

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Settings settings;

  /** Holds the door open and looks at the stage as it is now. */
  Stage hold(String stageSlug) {
    Stage stage = find(stageSlug);
    if (settings.database().isH2()) {
      em.refresh(stage, LockModeType.PESSIMISTIC_WRITE);
      return stage;
    }
    em.createNativeQuery("select id from stage where id = ?1 for share")
        .setParameter(1, stage.getId())
        .getSingleResult();
    em.refresh(stage);
    return stage;
  }

  /** Waits for all who hold it, and keeps everybody else out until this transaction ends. */
  Stage shut(String stageSlug) {
    Stage stage = find(stageSlug);
    em.refresh(stage, LockModeType.PESSIMISTIC_WRITE);
    return stage;
  }

  private Stage find(String stageSlug) {
    return em.createQuery("select s from Stage s where s.slug = :slug", Stage.class)
        .setParameter("slug", stageSlug)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFound("stage", stageSlug));
  }
}
