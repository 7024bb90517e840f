package org.artsenrol.opendata.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.artsenrol.opendata.store.DeltaLine.Counted;

/**
 * Folds what acts have told into the counts. Part of the integrator's one transaction: what is
 * folded is taken away in it, so nothing is counted twice or lost.
 *
 * <p>All that waits is folded at once and never a part of it: a withdrawal may have a lower row
 * number than the application that it takes back.
 */
final class CountFold {
  /** Between two moves, in whole seconds; what comes in between stays unseen until then. */
  static final Duration STEP = Duration.ofSeconds(2);

  private static final int DELETED_AT_ONCE = 1000;

  private final EntityManager em;
  private final PublicState state;
  private final Instant now;

  CountFold(EntityManager em, PublicState state, Instant now) {
    this.em = em;
    this.state = state;
    this.now = now;
  }

  void run() {
    keepEndedHours();
    if (isDue()) {
      fold();
    }
  }

  private void keepEndedHours() {
    List<StageCount> due =
        em.createQuery(
                "select c from StageCount c where c.snapshotDueAt <= :now order by c.id",
                StageCount.class)
            .setParameter("now", now)
            .getResultList();
    if (!due.isEmpty()) {
      long number = state.nextChange();
      due.forEach(count -> em.persist(count.snapshot(number)));
    }
  }

  /** Either way: in a demonstration, time may also have been further on. */
  private boolean isDue() {
    return em.createQuery(
            "select c.movedAt from StageCount c order by c.changeNumber desc", Instant.class)
        .setMaxResults(1)
        .getResultStream()
        .allMatch(last -> Duration.between(second(last), second(now)).abs().compareTo(STEP) >= 0);
  }

  private static Instant second(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }

  private void fold() {
    List<DeltaLine> told =
        em.createQuery(
                "select new "
                    + DeltaLine.class.getName()
                    + "(d.id, d.stage, d.studyClass, d.applicants) from CountDelta d order by d.id",
                DeltaLine.class)
            .getResultList();
    if (told.isEmpty()) {
      return;
    }
    Map<Counted, Integer> moves =
        told.stream()
            .collect(
                groupingBy(
                    DeltaLine::counted, LinkedHashMap::new, summingInt(DeltaLine::applicants)));
    Map<Counted, StageCount> counts = counts(moves.keySet());
    moves.forEach((counted, by) -> move(counts.get(counted), counted, by));
    takeAway(told.stream().map(DeltaLine::id).toList());
  }

  private Map<Counted, StageCount> counts(Set<Counted> counted) {
    var counts = new HashMap<Counted, StageCount>();
    em.createQuery("select c from StageCount c where c.stage in :stages", StageCount.class)
        .setParameter("stages", counted.stream().map(Counted::stage).collect(Collectors.toSet()))
        .getResultStream()
        .forEach(count -> counts.put(count.counted(), count));
    return counts;
  }

  private void move(StageCount held, Counted counted, int by) {
    if (held != null && by == 0) {
      return;
    }
    StageCount count = held == null ? new StageCount(counted) : held;
    count.move(by, now, state.logSize(), state.nextChange());
    if (held == null) {
      em.persist(count);
    }
  }

  private void takeAway(List<Long> ids) {
    for (int from = 0; from < ids.size(); from += DELETED_AT_ONCE) {
      em.createQuery("delete from CountDelta d where d.id in :ids")
          .setParameter(
              "ids",
              new ArrayList<>(ids.subList(from, Math.min(ids.size(), from + DELETED_AT_ONCE))))
          .executeUpdate();
    }
  }
}
