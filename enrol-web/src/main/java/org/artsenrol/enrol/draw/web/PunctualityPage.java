package org.artsenrol.enrol.draw.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.compiled.PromisedStep;
import org.artsenrol.opendata.compiled.Punctuality;
import org.artsenrol.opendata.store.PublicView;
import org.artsenrol.opendata.store.Views;

/**
 * What the city promised of its draws and when it kept it, by term and venue: read from the public
 * record alone, as everybody can.
 */
@Named
@RequestScoped
public class PunctualityPage {
  @Inject Views views;
  @Inject OfficeClock clock;

  private List<TermRecord> terms = List.of();

  /** Reads the public record. */
  public void load() {
    PublicView view = views.newest();
    List<PromisedStep> steps = Punctuality.of(view);
    Instant now = clock.now();
    terms =
        view.all(ItemKind.TERM).stream()
            .sorted(newestFirst())
            .map(term -> record(view, term, steps, now))
            .filter(record -> !record.getStages().isEmpty())
            .toList();
  }

  private static Comparator<JsonObject> newestFirst() {
    return Comparator.comparing((JsonObject term) -> term.getString("starts_on")).reversed();
  }

  private static TermRecord record(
      PublicView view, JsonObject term, List<PromisedStep> steps, Instant now) {
    var byStage =
        steps.stream()
            .filter(step -> step.term().equals(term.getString("id")))
            .collect(groupingBy(PromisedStep::stage, TreeMap::new, toList()));
    return new TermRecord(
        new PublicName(term),
        byStage.values().stream().map(ofStage -> record(view, ofStage, now)).toList());
  }

  private static StageRecord record(PublicView view, List<PromisedStep> steps, Instant now) {
    PromisedStep any = steps.get(0);
    return new StageRecord(
        any.stage(),
        new PublicName(view.item(ItemKind.VENUE, any.venue()).orElseThrow()),
        steps.stream().map(step -> new KeptPromise(step, now)).toList());
  }

  /** The newest first. */
  public List<TermRecord> getTerms() {
    return terms;
  }

  /** The unit in which a delay is told. */
  public String unit(long minutes) {
    return KeptPromise.unit(minutes);
  }

  /** A delay in that unit. */
  public long amount(long minutes) {
    return KeptPromise.amount(minutes);
  }
}
