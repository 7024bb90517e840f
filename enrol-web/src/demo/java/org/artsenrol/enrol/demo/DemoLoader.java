package org.artsenrol.enrol.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.artsenrol.enrol.admission.Closings;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Search;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.importer.Importer;
import org.artsenrol.enrol.catalogue.importer.TermFiles;
import org.artsenrol.enrol.clockwork.SeatCalendar;
import org.artsenrol.enrol.draw.Draws;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Taipei;
import org.artsenrol.enrol.start.StartupTask;
import org.artsenrol.opendata.store.Integrator;

/**
 * Fills an empty database with last term, drawn, this term, open for applications, and the stage
 * plans of the next, each venue's of another kind and none of them public yet, through the same
 * services that people use and under office time. A loading that was cut off goes on at its next
 * start: every step may be done again without changing anything. A database with terms of its own
 * is left alone.
 */
@ApplicationScoped
public class DemoLoader implements StartupTask {
  private static final Logger LOG = System.getLogger(DemoLoader.class.getName());
  private static final List<String> SHEETS =
      List.of(
          "term.csv",
          "venues.csv",
          "closed_days.csv",
          "discounts.csv",
          "stages.csv",
          "classes.csv");
  private static final String LAST = "2026f";
  private static final String OBJECTED = "dadun-2026f-1";
  private static final String PRESENT = "2027s";
  private static final String NEXT = "2027f";
  private static final List<String> PLAN_SHEETS = List.of("term.csv", "stages.csv");
  private static final int LAST_LEARNERS = 1_500;
  private static final int PRESENT_LEARNERS = 3_000;
  private static final Duration PAYING = Duration.ofDays(6);
  private static final Instant VISIT =
      LocalDateTime.of(2026, 12, 30, 10, 0).atZone(Taipei.ZONE).toInstant();

  @Inject DemoOfficeClock clock;
  @Inject DemoSteps steps;
  @Inject DemoAccounts demoAccounts;
  @Inject DemoApplicants applicants;
  @Inject DemoObjection objection;
  @Inject Importer importer;
  @Inject Catalogue catalogue;
  @Inject Closings closings;
  @Inject Draws draws;
  @Inject DemoSeats seats;
  @Inject SeatCalendar calendar;
  @Inject Integrator integrator;

  @Override
  public void run() throws IOException {
    clock.resume();
    boolean ours = steps.isDone("begun") || catalogue.terms().isEmpty();
    if (!ours || steps.isDone("loaded")) {
      return;
    }
    steps.done("begun");
    loadLastTerm();
    loadPresentTerm();
    bring(NEXT, PLAN_SHEETS);
    integrator.run(clock.now());
    steps.done("loaded");
  }

  private void loadLastTerm() throws IOException {
    announce(LAST);
    once("staff", demoAccounts::hireStaff);
    Map<String, Stage> lotteries = lotteries(LAST);
    Stage first = lotteries.values().iterator().next();
    clock.moveTo(first.getOpensAt());
    once(
        "family",
        () ->
            applicants.applyForFamily(
                demoAccounts.openFamily(), catalogue.search(Search.everythingIn(LAST)), lotteries));
    apply(LAST, LAST_LEARNERS, first.getClosesAt());
    drawAll(lotteries.values());
    once("seats " + LAST, this::moveSeats);
  }

  /** Twice over: who was admitted decides or forgets, and so do those who are called up. */
  private void moveSeats() {
    for (int round = 0; round < 2; round++) {
      calendar.doAllDue();
      long last = -1;
      long next = 0;
      while (next != last) {
        last = next;
        next = seats.decide(last);
      }
      clock.moveTo(clock.now().plus(PAYING));
    }
    calendar.doAllDue();
    integrator.run(clock.now());
  }

  private void loadPresentTerm() throws IOException {
    announce(PRESENT);
    Map<String, Stage> lotteries = lotteries(PRESENT);
    clock.moveTo(lotteries.values().iterator().next().getOpensAt());
    apply(PRESENT, PRESENT_LEARNERS, VISIT);
    clock.moveTo(VISIT);
  }

  /** Imports a term and publishes the rules of its draws. */
  private void announce(String term) throws IOException {
    bring(term, SHEETS);
    lotteries(term).values().forEach(s -> closings.publishRules(s.getSlug()));
    integrator.run(clock.now());
  }

  private void bring(String term, List<String> sheets) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String sheet : sheets) {
      try (var in = DemoLoader.class.getResourceAsStream("/terms/" + term + "/" + sheet)) {
        files.put(sheet, in.readAllBytes());
      }
    }
    once("import " + term, () -> importer.apply(Actor.SYSTEM, TermFiles.ofFolder(files)));
  }

  private void apply(String term, int learners, Instant until) {
    LOG.log(Level.INFO, "{0} learners apply in {1}", learners, term);
    Instant from = clock.now();
    Duration span = Duration.between(from, until.minus(Duration.ofHours(1)));
    applicants.apply(
        catalogue.search(Search.everythingIn(term)),
        lotteries(term),
        learners,
        share -> passTo(from.plus(Duration.ofMillis((long) (span.toMillis() * share)))));
  }

  /** Each day's applications are counted at its end, so that the counts have a history. */
  private void passTo(Instant office) {
    boolean dayEnds = !Taipei.day(office).equals(Taipei.day(clock.now()));
    clock.moveTo(office);
    if (dayEnds) {
      integrator.run(office);
    }
  }

  private void drawAll(Collection<Stage> stages) {
    stages.stream().sorted(Comparator.comparing(Stage::getClosesAt)).forEach(this::close);
    integrator.run(clock.now());
    stages.stream().sorted(Comparator.comparing(Stage::getDrawsAt)).forEach(this::draw);
    integrator.run(clock.now());
  }

  private void close(Stage stage) {
    clock.moveTo(stage.getClosesAt());
    closings.close(stage.getSlug());
    if (stage.getSlug().equals(OBJECTED)) {
      once("objection", () -> objection.raise(OBJECTED));
    }
  }

  private void draw(Stage stage) {
    clock.moveTo(stage.getDrawsAt());
    draws.run(stage.getSlug());
  }

  private Map<String, Stage> lotteries(String term) {
    return catalogue.stages(term).stream()
        .filter(Stage::isLottery)
        .collect(
            Collectors.toMap(
                s -> s.getVenue().getSlug(), Function.identity(), (a, b) -> a, TreeMap::new));
  }

  private void once(String step, Runnable work) {
    if (!steps.isDone(step)) {
      work.run();
      steps.done(step);
    }
  }
}
