package org.artsenrol.opendata.store;

import static org.artsenrol.opendata.Samples.DRAW;
import static org.artsenrol.opendata.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.artsenrol.opendata.LiveCount;
import org.artsenrol.opendata.Samples;
import org.artsenrol.opendata.Tallies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised of counts on every database. */
abstract class TalliesContract {
  private static final String MONDAY = "dadun-2027s-001";
  private static final String TUESDAY = "dadun-2027s-002";

  private final SignerInMemory signer = new SignerInMemory();
  private Database database;

  abstract Database empty();

  @BeforeEach
  void open() {
    database = empty();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void openedClassIsShownWithNobodyInIt() {
    tell(t -> t.open(DRAW, List.of(MONDAY, TUESDAY)));
    fold(NOON);
    assertThat(applicants()).isEqualTo(Map.of(MONDAY, 0, TUESDAY, 0));
  }

  @Test
  void openingAgainChangesNothingAndShowsWhatIsNew() {
    tell(t -> t.move(DRAW, Map.of(MONDAY, 3)));
    fold(NOON);
    tell(t -> t.open(DRAW, List.of(MONDAY)));
    tell(t -> t.open(DRAW, List.of(MONDAY, TUESDAY)));
    fold(NOON.plusSeconds(2));
    assertThat(applicants()).isEqualTo(Map.of(MONDAY, 3, TUESDAY, 0));
    assertThat(view().count(MONDAY).orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void whatIsRolledBackIsNotCounted() {
    database.die(em -> new StoredTallies(em).move(DRAW, Map.of(MONDAY, 1)));
    fold(NOON);
    assertThat(applicants()).isEmpty();
  }

  @Test
  void foldThatDiesLosesNothingAndCountsNothingTwice() {
    tell(t -> t.move(DRAW, Map.of(MONDAY, 2)));
    database.die(em -> new Integrator(em, signer).run(NOON));
    assertThat(applicants()).isEmpty();
    fold(NOON);
    fold(NOON.plusSeconds(2));
    assertThat(applicants()).isEqualTo(Map.of(MONDAY, 2));
  }

  @Test
  void countsMoveInStepsOfTwoSecondsAtLeast() {
    tell(t -> t.move(DRAW, Map.of(MONDAY, 1)));
    fold(NOON);
    tell(t -> t.move(DRAW, Map.of(MONDAY, 1)));
    tell(t -> t.move(DRAW, Map.of(TUESDAY, 1)));
    fold(NOON.plusSeconds(1));
    assertThat(applicants()).isEqualTo(Map.of(MONDAY, 1));
    fold(NOON.plusSeconds(2));
    assertThat(applicants()).isEqualTo(Map.of(MONDAY, 2, TUESDAY, 1));
  }

  @Test
  void whoComesAndGoesBetweenTwoStepsIsNotSeen() {
    tell(t -> t.move(DRAW, Map.of(MONDAY, 5)));
    fold(NOON);
    long before = view().countNumber();
    tell(t -> t.move(DRAW, Map.of(MONDAY, 1)));
    tell(t -> t.move(DRAW, Map.of(MONDAY, -1)));
    fold(NOON.plusSeconds(2));
    assertThat(view().countNumber()).isEqualTo(before);
  }

  @Test
  void countTellsTheChangeAndTheLogItWasTakenAt() {
    database.commit(
        em -> {
          return new StoredPublications(em).publish(Samples.demoRules());
        });
    fold(NOON);
    tell(t -> t.move(DRAW, Map.of(MONDAY, 4)));
    fold(NOON.plusSeconds(30));
    assertThat(view().count(MONDAY)).contains(new LiveCount(MONDAY, DRAW, 4, NOON, 1, 2, 2));
  }

  @Test
  void classIsCountedInTheStageThatWasOpenedForItLast() {
    tell(t -> t.move(DRAW, Map.of(MONDAY, 9)));
    fold(NOON);
    tell(t -> t.open("dadun-2027s-2", List.of(MONDAY)));
    fold(NOON.plusSeconds(2));
    tell(t -> t.move(DRAW, Map.of(MONDAY, -1)));
    fold(NOON.plusSeconds(4));
    assertThat(applicants()).isEqualTo(Map.of(MONDAY, 0));
    assertThat(view().count(MONDAY).orElseThrow().stage()).isEqualTo("dadun-2027s-2");
  }

  @Test
  void historyKeepsTheEndOfEachHourInWhichACountMoved() {
    tell(t -> t.move(DRAW, Map.of(MONDAY, 1)));
    fold(NOON.plus(Duration.ofMinutes(5)));
    tell(t -> t.move(DRAW, Map.of(MONDAY, 1)));
    fold(NOON.plus(Duration.ofMinutes(59)));
    assertThat(view().historyOf(MONDAY)).isEmpty();
    fold(NOON.plus(Duration.ofMinutes(60)));
    tell(t -> t.move(DRAW, Map.of(MONDAY, 1)));
    fold(NOON.plus(Duration.ofMinutes(200)));
    fold(NOON.plus(Duration.ofMinutes(300)));
    assertThat(view().historyOf(MONDAY))
        .extracting(kept -> Map.entry(kept.at(), kept.applicants()))
        .containsExactly(
            Map.entry(NOON.plus(Duration.ofHours(1)), 2),
            Map.entry(NOON.plus(Duration.ofHours(4)), 3));
  }

  @Test
  void toldIsWhatWaitsAndWhatIsFolded() {
    tell(t -> t.move(DRAW, Map.of(MONDAY, 2)));
    fold(NOON);
    Map<String, Integer> told =
        database.commit(
            em -> {
              var tallies = new StoredTallies(em);
              tallies.move(DRAW, Map.of(MONDAY, 1, TUESDAY, 1));
              tallies.move("another-stage", Map.of(MONDAY, 7));
              return tallies.told(DRAW);
            });
    assertThat(told).isEqualTo(Map.of(MONDAY, 3, TUESDAY, 1));
  }

  /** Applications, changes, withdrawals and transactions that fail, from three sides at once. */
  @Test
  void anyInterleavingSumsToTheTrueCount() throws Exception {
    long seed = System.nanoTime();
    Map<String, AtomicInteger> truth = new TreeMap<>();
    List<String> classes = List.of("class-a", "class-b", "class-c");
    classes.forEach(id -> truth.put(id, new AtomicInteger()));
    var second = new AtomicInteger();
    List<Callable<Void>> sides = new ArrayList<>();
    for (int side = 0; side < 3; side++) {
      var random = new Random(seed + side);
      sides.add(() -> act(random, classes, truth));
    }
    sides.add(
        () -> {
          for (int round = 0; round < 15; round++) {
            fold(NOON.plusSeconds(second.addAndGet(2)));
          }
          return null;
        });
    var threads = Executors.newFixedThreadPool(sides.size());
    for (var done : threads.invokeAll(sides)) {
      done.get();
    }
    threads.shutdown();
    fold(NOON.plusSeconds(second.addAndGet(2)));
    var expected = new TreeMap<String, Integer>();
    truth.forEach((id, count) -> expected.put(id, count.get()));
    assertThat(new TreeMap<>(applicants())).as("seed " + seed).isEqualTo(expected);
  }

  private Void act(Random random, List<String> classes, Map<String, AtomicInteger> truth) {
    List<String> wished = new ArrayList<>();
    for (int act = 0; act < 40; act++) {
      boolean leaves = !wished.isEmpty() && random.nextInt(3) == 0;
      String id = leaves ? wished.remove(0) : classes.get(random.nextInt(classes.size()));
      Map<String, Integer> move = Map.of(id, leaves ? -1 : 1);
      if (!leaves && random.nextInt(4) == 0) {
        database.die(em -> new StoredTallies(em).move(DRAW, move));
      } else {
        tell(t -> t.move(DRAW, move));
        truth.get(id).addAndGet(move.get(id));
        if (!leaves) {
          wished.add(id);
        }
      }
    }
    return null;
  }

  private void tell(Consumer<Tallies> telling) {
    database.commit(
        (EntityManager em) -> {
          telling.accept(new StoredTallies(em));
          return null;
        });
  }

  private void fold(Instant now) {
    database.commit(em -> new Integrator(em, signer).run(now));
  }

  private PublicView view() {
    return new Views(database.reader()).newest();
  }

  private Map<String, Integer> applicants() {
    var applicants = new TreeMap<String, Integer>();
    view().counts().forEach(count -> applicants.put(count.studyClass(), count.applicants()));
    return applicants;
  }
}
