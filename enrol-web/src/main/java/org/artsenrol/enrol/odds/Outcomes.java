package org.artsenrol.enrol.odds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.draw.Draws;
import org.artsenrol.enrol.draw.PublishedDraw;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.opendata.Publications;

/** Reads settled draws from the public record and draws them again, each once. */
@ApplicationScoped
public class Outcomes {
  /** A dozen terms of five venues; past that, the oldest reader waits a little again. */
  private static final int KEPT = 60;

  private final Map<String, DrawOutcome> read = new ConcurrentHashMap<>();

  @Inject Draws draws;
  @Inject Publications publications;

  /** What came out of a stage's draw; empty before its result. */
  public Optional<DrawOutcome> find(Stage stage) {
    if (stage.findDrawnAt().isEmpty()) {
      return Optional.empty();
    }
    DrawOutcome known = read.get(stage.getSlug());
    return known == null ? draws.find(stage).map(this::keep) : Optional.of(known);
  }

  private DrawOutcome keep(PublishedDraw draw) {
    if (read.size() >= KEPT) {
      read.clear();
    }
    DrawOutcome outcome = new DrawOutcome(draw, drawnAgain(draw));
    read.put(draw.manifest().draw(), outcome);
    return outcome;
  }

  private DrawResult drawnAgain(PublishedDraw draw) {
    byte[] entropy =
        publications.document(draw.manifest().draw(), BundleFile.ENTROPY).orElseThrow();
    return Lottery.draw(draw.manifest(), draw.list(), Entropy.parse(entropy));
  }
}
