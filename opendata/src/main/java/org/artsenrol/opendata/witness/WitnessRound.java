package org.artsenrol.opendata.witness;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.artsenrol.lottery.log.SignedNote;
import org.artsenrol.opendata.log.LogBook;
import org.artsenrol.opendata.log.LogStanding;

/**
 * Shows the newest checkpoint to everybody outside who has not seen it: takes the turn, asks all at
 * once outside any transaction, and writes down each answer. Nobody waits for a slow one longer
 * than its time.
 */
@ApplicationScoped
public class WitnessRound {
  /** After which an answer is not waited for any more; a Git remote is the slowest. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final ExecutorService askers =
      Executors.newCachedThreadPool(
          work -> {
            var thread = new Thread(work, "witness");
            thread.setDaemon(true);
            return thread;
          });

  private LogBook book;
  private WitnessBook witnesses;
  private Clock clock;
  private List<Place> places;

  protected WitnessRound() {}

  @Inject
  public WitnessRound(LogBook book, WitnessBook witnesses, Outside outside, Clock clock) {
    this.book = book;
    this.witnesses = witnesses;
    this.clock = clock;
    places = places(book, outside);
  }

  private static List<Place> places(LogBook book, Outside outside) {
    var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    var places = new ArrayList<Place>();
    outside.witnesses().forEach(w -> places.add(new CosigningPlace(w, book, client)));
    outside.repository().ifPresent(r -> places.add(new Repository(r, outside.workplace(), book)));
    return List.copyOf(places);
  }

  /**
   * Asks everybody who is due.
   *
   * @return how many were asked
   */
  public int run() {
    return book.standing().map(this::run).orElse(0);
  }

  private int run(LogStanding log) {
    Map<Place, CompletableFuture<Answer>> asked = new LinkedHashMap<>();
    Instant now = clock.instant();
    for (Place place : places) {
      witnesses
          .claim(place.id(), log.size(), now)
          .ifPresent(seen -> asked.put(place, ask(place, log.note(), seen)));
    }
    asked.forEach((place, answer) -> witnesses.mark(place.id(), answer.join(), clock.instant()));
    return asked.size();
  }

  private CompletableFuture<Answer> ask(Place place, SignedNote note, long seen) {
    return CompletableFuture.supplyAsync(() -> place.show(note, seen), askers)
        .completeOnTimeout(
            new Answer.Silent("no answer within " + LONGEST.toSeconds() + " s"),
            LONGEST.toSeconds(),
            TimeUnit.SECONDS)
        .exceptionally(failure -> new Answer.Silent(String.valueOf(failure.getMessage())));
  }

  @PreDestroy
  void stop() {
    askers.shutdownNow();
  }
}
