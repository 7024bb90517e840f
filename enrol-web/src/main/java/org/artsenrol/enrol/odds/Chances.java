package org.artsenrol.enrol.odds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.ApplicationChanged;
import org.artsenrol.enrol.admission.ApplicationReceived;
import org.artsenrol.enrol.admission.ApplicationWithdrawn;
import org.artsenrol.enrol.admission.TrialList;
import org.artsenrol.enrol.admission.TrialLists;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.site.PublicVersion;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.fairness.ClassOdds;
import org.artsenrol.lottery.fairness.Odds;

/**
 * Keeps the chances at the classes of lotteries that are open or wait for their draw, in this
 * node's memory. They are computed beside the requests, a stage at a time, at most every ten
 * seconds while applications come in.
 */
@ApplicationScoped
public class Chances {
  static final int TRIALS = 200;
  private static final Duration AT_MOST_EVERY = Duration.ofSeconds(10);
  private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(60);

  private final Map<String, Counted> byStage = new ConcurrentHashMap<>();
  private final Set<String> stale = ConcurrentHashMap.newKeySet();

  @Inject Catalogue catalogue;
  @Inject Admissions admissions;
  @Inject TrialLists lists;
  @Inject OfficeClock clock;
  @Inject Clock machine;
  @Inject PublicVersion version;

  /**
   * What was counted of one stage.
   *
   * @param at when, by the machine's clock
   * @param applicants per class, as they were then
   */
  private record Counted(
      Instant at, Map<Long, Integer> applicants, Map<String, ClassChance> byClass) {

    Counted asOf(Instant later) {
      return new Counted(later, applicants, byClass);
    }
  }

  /** The chance at a class in this stage; empty while nobody has counted it. */
  public Optional<ClassChance> of(Stage stage, String classSlug) {
    return Optional.ofNullable(byStage.get(stage.getSlug())).map(c -> c.byClass().get(classSlug));
  }

  /** Counts again wherever something came in since; the clockwork calls this. */
  public void refresh() {
    Instant now = clock.now();
    List<Stage> running =
        catalogue
            .currentTerm(now)
            .map(term -> catalogue.stages(term.getSlug()))
            .orElse(List.of())
            .stream()
            .filter(s -> s.isLottery() && !now.isBefore(s.getOpensAt()))
            .filter(s -> s.findDrawnAt().isEmpty())
            .toList();
    byStage.keySet().retainAll(running.stream().map(Stage::getSlug).collect(Collectors.toSet()));
    running.stream().filter(this::isDue).forEach(stage -> count(stage, now));
  }

  private boolean isDue(Stage stage) {
    Counted before = byStage.get(stage.getSlug());
    Duration kept = stale.contains(stage.getSlug()) ? AT_MOST_EVERY : AT_LEAST_EVERY;
    return before == null || !machine.instant().isBefore(before.at().plus(kept));
  }

  /** Counts anew what came in here, and what the other nodes took only if it moved the numbers. */
  private void count(Stage stage, Instant now) {
    boolean cameInHere = stale.remove(stage.getSlug());
    Map<Long, Integer> applicants = admissions.applicantsPerClass(stage);
    Counted before = byStage.get(stage.getSlug());
    if (before != null && !cameInHere && before.applicants().equals(applicants)) {
      byStage.put(stage.getSlug(), before.asOf(machine.instant()));
    } else {
      lists.of(stage).ifPresent(list -> keep(stage, applicants, chances(list, now)));
    }
  }

  private void keep(Stage stage, Map<Long, Integer> applicants, Map<String, ClassChance> counted) {
    byStage.put(stage.getSlug(), new Counted(machine.instant(), applicants, counted));
    version.changed();
  }

  private static Map<String, ClassChance> chances(TrialList list, Instant now) {
    Map<String, ClassOdds> odds = Odds.simulate(list.setup(), list.applications(), TRIALS);
    return list.setup().classes().stream()
        .collect(Collectors.toMap(ClassSpec::id, c -> chance(c, odds.get(c.id()), now)));
  }

  private static ClassChance chance(ClassSpec spec, ClassOdds odds, Instant now) {
    return new ClassChance(spec.cap(), odds.applicants(), odds.newcomer(), now);
  }

  void onReceived(@Observes(during = TransactionPhase.AFTER_SUCCESS) ApplicationReceived told) {
    stale.add(told.application().getStage().getSlug());
  }

  void onChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ApplicationChanged told) {
    stale.add(told.application().getStage().getSlug());
  }

  void onWithdrawn(@Observes(during = TransactionPhase.AFTER_SUCCESS) ApplicationWithdrawn told) {
    stale.add(told.application().getStage().getSlug());
  }
}
