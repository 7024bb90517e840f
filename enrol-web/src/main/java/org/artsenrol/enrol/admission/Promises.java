package org.artsenrol.enrol.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.artsenrol.enrol.admission.GivenPromise.Cause;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.log.Promise;
import org.artsenrol.opendata.log.LogBook;
import org.artsenrol.opendata.log.LogStanding;
import org.artsenrol.opendata.store.CannotSign;
import org.artsenrol.opendata.store.Signer;

/**
 * Gives and keeps the log's signed word on every application. Whoever applies, changes or withdraws
 * has it in the same transaction or is refused; where something else changes her entry before the
 * close, she is given another.
 */
@ApplicationScoped
public class Promises {
  private static final byte[] NOTHING = new byte[0];

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject EntryLines lines;
  @Inject Door door;
  @Inject LogBook log;
  @Inject Signer signer;
  @Inject OfficeClock clock;
  @Inject Event<Happening> happenings;

  /**
   * The promise that counts; empty for an application from before there were any.
   *
   * @param application one that the caller may see
   */
  @Transactional
  public Optional<GivenPromise> newest(Application application) {
    return byNumber(application).setMaxResults(1).getResultStream().findFirst();
  }

  /** Every promise of an application, the one that counts first. */
  @Transactional
  public List<GivenPromise> of(Application application) {
    return byNumber(application).getResultList();
  }

  private TypedQuery<GivenPromise> byNumber(Application application) {
    return em.createQuery(
            "select p from GivenPromise p where p.application = :application"
                + " order by p.number desc",
            GivenPromise.class)
        .setParameter("application", application);
  }

  /**
   * Promises an application's line as it stands now.
   *
   * @throws CannotSign if the log has not begun, or its key is not at hand
   */
  GivenPromise give(Application application, Cause cause) {
    return give(application, cause, lines.now(application));
  }

  private GivenPromise give(Application application, Cause cause, byte[] line) {
    LogStanding standing =
        log.standing().orElseThrow(() -> new CannotSign("The log has not begun"));
    Promise promise =
        Promise.of(
            application.getStage().getSlug(),
            application.getCommitHash(),
            line,
            clock.now(),
            standing.checkpoint());
    int number = newest(application).map(GivenPromise::getNumber).orElse(0) + 1;
    var given =
        new GivenPromise(
            application, number, cause, line, signer.of(standing.key()).sign(promise.text()));
    em.persist(given);
    return given;
  }

  /**
   * These learners' seats have changed: whatever else they have applied for in this term, and is
   * still open, is promised anew where it stands otherwise than before.
   */
  @Transactional
  public void renew(Term term, Collection<Long> learners) {
    undrawn(term, learners).stream()
        .collect(Collectors.groupingBy(Application::getStage))
        .forEach(this::renew);
  }

  private List<Application> undrawn(Term term, Collection<Long> learners) {
    return em.createQuery(
            "select a from Application a where a.live = true and a.stage.term = :term"
                + " and a.stage.closedAt is null and a.stage.rulesHash is not null"
                + " and a.stage.voidedAt is null",
            Application.class)
        .setParameter("term", term)
        .getResultStream()
        .filter(a -> learners.contains(a.getLearner().getId()))
        .toList();
  }

  private void renew(Stage stage, List<Application> applications) {
    if (door.hold(stage.getSlug()).findClosedAt().isEmpty()) {
      Map<Long, byte[]> given = newestLinesIn(stage);
      applications.forEach(a -> renew(a, given.get(a.getId()), lines.now(a), Cause.SEATS));
    }
  }

  /**
   * The list is made up, and its door is shut: who stands in it otherwise than was promised, or no
   * longer, is promised what the list says.
   */
  void keepPaceWith(Stage stage, List<Application> applications, EntryList list) {
    Map<Long, byte[]> given = newestLinesIn(stage);
    for (Application application : applications) {
      byte[] line = list.find(application.getCode()).map(Entry::canonical).orElse(NOTHING);
      renew(application, given.get(application.getId()), line, Cause.CLOSED);
    }
  }

  /**
   * @param promised null for an application from before there were promises
   */
  private void renew(Application of, byte[] promised, byte[] line, Cause cause) {
    if (!Arrays.equals(promised, line)) {
      happenings.fire(new PromiseRenewed(give(of, cause, line)));
    }
  }

  /** By the application's internal id; as values, for entities would weigh on every later query. */
  private Map<Long, byte[]> newestLinesIn(Stage stage) {
    return em.createQuery(
            "select p.application.id, p.line from GivenPromise p where p.application.stage = :stage"
                + " and p.number = (select max(o.number) from GivenPromise o"
                + " where o.application = p.application)",
            Object[].class)
        .setParameter("stage", stage)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (byte[]) row[1]));
  }
}
