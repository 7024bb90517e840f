package org.artsenrol.enrol.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Search;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StagePhase;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.catalogue.Venue;
import org.artsenrol.enrol.kernel.OfficeClock;

/** The front page: what is open now, until when, where is room. */
@Named
@RequestScoped
public class IndexPage {
  private static final int SHOWN_WITH_ROOM = 6;

  @Inject Catalogue catalogue;
  @Inject Offers offers;
  @Inject OfficeClock clock;

  private Optional<Term> term;
  private List<Stage> stages = List.of();
  private List<OfferedClass> classes = List.of();
  private List<Stage> lastDraws = List.of();
  private List<Venue> venues = List.of();
  private Instant now;

  /** Reads what the page shows. */
  public void load() {
    now = clock.now();
    venues = catalogue.venues();
    term = catalogue.currentTerm(now);
    term.ifPresent(this::read);
    lastDraws =
        catalogue.terms().stream()
            .map(t -> drawn(t))
            .filter(drawn -> !drawn.isEmpty())
            .findFirst()
            .orElse(List.of());
  }

  private void read(Term current) {
    stages = catalogue.stages(current.getSlug());
    classes = offers.search(Search.everythingIn(current.getSlug()), now);
  }

  private List<Stage> drawn(Term of) {
    return catalogue.stages(of.getSlug()).stream()
        .filter(s -> s.phase(now) == StagePhase.DRAWN)
        .toList();
  }

  public Term getTerm() {
    return term.orElse(null);
  }

  /** What takes applications now; stages that run alike are one. */
  public List<StageGroup> getOpen() {
    return in(StagePhase.OPEN);
  }

  /** Lotteries whose list is closed and whose draw is to come. */
  public List<StageGroup> getWaiting() {
    return in(StagePhase.FROZEN);
  }

  /** What opens next. */
  public List<StageGroup> getComing() {
    return in(StagePhase.PLANNED).stream()
        .sorted(Comparator.comparing(g -> g.stage().getOpensAt()))
        .limit(1)
        .toList();
  }

  private List<StageGroup> in(StagePhase phase) {
    return StageGroup.of(stages.stream().filter(s -> s.phase(now) == phase).toList());
  }

  public int getClassCount() {
    return classes.size();
  }

  public long getRoomCount() {
    return classes.stream().filter(OfferedClass::isRoomy).count();
  }

  /** How many wishes were counted, all classes together. */
  public int getWishCount() {
    return classes.stream()
        .map(OfferedClass::chance)
        .mapToInt(c -> c == null ? 0 : c.applicants())
        .sum();
  }

  /** The classes with the most seats to spare. */
  public List<OfferedClass> getRoomy() {
    return classes.stream()
        .filter(OfferedClass::isRoomy)
        .sorted(Comparator.comparing(c -> c.chance().applicants() - c.chance().seats()))
        .limit(SHOWN_WITH_ROOM)
        .toList();
  }

  public List<Venue> getVenues() {
    return venues;
  }

  /** Settled draws of the last term that has any. */
  public List<Stage> getLastDraws() {
    return lastDraws;
  }
}
