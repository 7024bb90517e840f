package org.artsenrol.enrol.draw.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StagePhase;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.odds.DrawOutcome;
import org.artsenrol.enrol.odds.Outcomes;

/** All draws of all terms, the newest term first. */
@Named
@RequestScoped
public class DrawsPage {
  @Inject Catalogue catalogue;
  @Inject Outcomes outcomes;
  @Inject OfficeClock clock;

  private List<TermDraws> terms = List.of();
  private Instant now;

  /** The draws of one term. */
  public record TermDraws(Term term, List<Stage> draws) {

    public Term getTerm() {
      return term;
    }

    public List<Stage> getDraws() {
      return draws;
    }
  }

  /** Reads what the page shows. */
  public void load() {
    now = clock.now();
    terms =
        catalogue.terms().stream()
            .map(t -> new TermDraws(t, lotteries(t)))
            .filter(t -> !t.draws().isEmpty())
            .toList();
  }

  private List<Stage> lotteries(Term term) {
    return catalogue.stages(term.getSlug()).stream().filter(Stage::isLottery).toList();
  }

  public List<TermDraws> getTerms() {
    return terms;
  }

  /** Where a stage stands now. */
  public StagePhase phase(Stage stage) {
    return stage.phase(now);
  }

  /** Null before the result. */
  public DrawOutcome outcome(Stage stage) {
    return outcomes.find(stage).orElse(null);
  }
}
