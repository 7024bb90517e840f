package org.artsenrol.enrol.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.opendata.LiveCount;
import org.artsenrol.opendata.LiveCounts;

/** Counts seats and applicants of the current term's lotteries, class by class. */
@ApplicationScoped
public class Counts {
  @Inject Catalogue catalogue;
  @Inject Admissions admissions;
  @Inject OfficeClock clock;
  @Inject LiveCounts counts;

  /** Puts the present counts in place of the earlier ones. */
  @Transactional
  public void refresh() {
    Instant now = clock.now();
    var fresh = new HashMap<String, LiveCount>();
    catalogue
        .currentTerm(now)
        .ifPresent(
            term ->
                catalogue.stages(term.getSlug()).stream()
                    .filter(stage -> stage.isLottery() && !now.isBefore(stage.getOpensAt()))
                    .forEach(stage -> fresh.putAll(of(stage, now))));
    counts.put(fresh);
  }

  private Map<String, LiveCount> of(Stage stage, Instant now) {
    Map<Long, Integer> applicants = admissions.applicantsPerClass(stage);
    return catalogue.classes(stage.getTerm().getSlug(), stage.getVenue().venueId()).stream()
        .collect(
            Collectors.toMap(
                StudyClass::getSlug,
                c -> new LiveCount(c.getQuota(), applicants.getOrDefault(c.getId(), 0), now)));
  }
}
