package org.artsenrol.enrol.catalogue.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Search;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.odds.Chances;

/** Puts classes and their chances side by side for the pages. */
@ApplicationScoped
public class Offers {
  @Inject Catalogue catalogue;
  @Inject Chances chances;

  /** The classes that fit, in the brochure's order. */
  List<OfferedClass> search(Search search, Instant now) {
    Map<String, Stage> counted =
        catalogue.stages(search.term()).stream()
            .filter(s -> s.isLottery() && !now.isBefore(s.getOpensAt()))
            .collect(
                Collectors.toMap(s -> s.getVenue().getSlug(), Function.identity(), (a, b) -> b));
    return catalogue.search(search).stream()
        .map(c -> offered(c, counted.get(c.getVenue().getSlug())))
        .toList();
  }

  private OfferedClass offered(StudyClass held, Stage stage) {
    return new OfferedClass(
        held, stage == null ? null : chances.of(stage, held.getSlug()).orElse(null));
  }
}
