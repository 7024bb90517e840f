package org.artsenrol.enrol.publication;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.ApplicationChanged;
import org.artsenrol.enrol.admission.ApplicationReceived;
import org.artsenrol.enrol.admission.ApplicationWithdrawn;
import org.artsenrol.enrol.admission.ListSuperseded;
import org.artsenrol.enrol.admission.StageClosed;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.CatalogueChanged;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.opendata.Tallies;

/**
 * Tells the open data of every wish that comes or goes, in the transaction in which it does. Where
 * a stage opens, where it closes and after a start all is counted once more; a difference is put
 * right, and the journal says so.
 */
@ApplicationScoped
public class Counts {
  @Inject Catalogue catalogue;
  @Inject Admissions admissions;
  @Inject OfficeClock clock;
  @Inject Tallies tallies;
  @Inject Event<Happening> happenings;

  private final Set<String> recounted = ConcurrentHashMap.newKeySet();

  void onReceived(@Observes ApplicationReceived told) {
    move(told.application(), List.of(), slugs(told.application()));
  }

  void onChanged(@Observes ApplicationChanged told) {
    move(told.application(), told.formerWishes(), slugs(told.application()));
  }

  void onWithdrawn(@Observes ApplicationWithdrawn told) {
    move(told.application(), slugs(told.application()), List.of());
  }

  private void move(Application application, Collection<String> from, Collection<String> to) {
    var byClass = new HashMap<String, Integer>();
    from.forEach(slug -> byClass.merge(slug, -1, Integer::sum));
    to.forEach(slug -> byClass.merge(slug, 1, Integer::sum));
    tallies.move(application.getStage().getSlug(), byClass);
  }

  private static List<String> slugs(Application application) {
    return application.getWishedClasses().stream().map(StudyClass::getSlug).toList();
  }

  void onCatalogueChanged(@Observes CatalogueChanged change) {
    catalogue.stages(change.term()).stream()
        .filter(s -> change.venue() == null || s.getVenue().venueId().equals(change.venue()))
        .filter(this::isBeingCounted)
        .forEach(stage -> tallies.open(stage.getSlug(), bySlug(stage).keySet()));
  }

  private boolean isBeingCounted(Stage stage) {
    return stage.isLottery()
        && !clock.now().isBefore(stage.getOpensAt())
        && stage.findClosedAt().isEmpty();
  }

  /** The open lotteries that this node has not counted since its start. */
  @Transactional
  public List<Stage> toRecount(Instant now) {
    return catalogue.currentTerm(now).stream()
        .flatMap(term -> catalogue.stages(term.getSlug()).stream())
        .filter(stage -> isBeingCounted(stage) && !recounted.contains(stage.getSlug()))
        .toList();
  }

  /** Counts a stage while nobody can apply, and puts right what was told otherwise. */
  @Transactional
  public void recount(String stageSlug) {
    correct(admissions.standStill(stageSlug));
    recounted.add(stageSlug);
  }

  void onClosed(@Observes StageClosed closed) {
    correct(closed.stage());
  }

  void onSuperseded(@Observes ListSuperseded anew) {
    correct(anew.stage());
  }

  private void correct(Stage stage) {
    Map<String, StudyClass> classes = bySlug(stage);
    tallies.open(stage.getSlug(), classes.keySet());
    Map<String, Integer> told = tallies.told(stage.getSlug());
    Map<Long, Integer> wishes = admissions.applicantsPerClass(stage);
    var differences = new TreeMap<String, Integer>();
    classes.forEach(
        (slug, held) -> {
          int missing = wishes.getOrDefault(held.getId(), 0) - told.getOrDefault(slug, 0);
          if (missing != 0) {
            differences.put(slug, missing);
          }
        });
    if (!differences.isEmpty()) {
      tallies.move(stage.getSlug(), differences);
      happenings.fire(new CountsCorrected(stage, differences));
    }
  }

  private Map<String, StudyClass> bySlug(Stage stage) {
    return catalogue.classes(stage.getTerm().getSlug(), stage.getVenue().venueId()).stream()
        .collect(toMap(StudyClass::getSlug, Function.identity()));
  }
}
