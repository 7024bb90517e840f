package org.artsenrol.opendata.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.artsenrol.opendata.Tallies;

/** Tallies kept in the database: every telling is a row of its own, so no row is hot. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class StoredTallies implements Tallies {

  /** One statement, hence one moment: between two, the integrator could fold. */
  private static final String TOLD =
      "select t.class_slug, sum(t.applicants) from ("
          + "select class_slug, applicants from stage_count where stage = ?1"
          + " union all select class_slug, applicants from count_delta where stage = ?2) t"
          + " group by t.class_slug";

  @PersistenceContext(unitName = "main")
  private EntityManager em;

  protected StoredTallies() {}

  public StoredTallies(EntityManager em) {
    this.em = em;
  }

  @Override
  public void open(String stage, Collection<String> classes) {
    Set<String> shown = told(stage).keySet();
    new TreeSet<>(classes)
        .stream().filter(id -> !shown.contains(id)).forEach(id -> tell(stage, id, 0));
  }

  @Override
  public void move(String stage, Map<String, Integer> byClass) {
    new TreeMap<>(byClass)
        .forEach(
            (id, by) -> {
              if (by != 0) {
                tell(stage, id, by);
              }
            });
  }

  private void tell(String stage, String studyClass, int by) {
    em.persist(new CountDelta(stage, studyClass, by));
  }

  @Override
  public Map<String, Integer> told(String stage) {
    em.flush();
    var told = new TreeMap<String, Integer>();
    List<?> rows =
        em.createNativeQuery(TOLD).setParameter(1, stage).setParameter(2, stage).getResultList();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      told.put((String) columns[0], ((Number) columns[1]).intValue());
    }
    return told;
  }
}
