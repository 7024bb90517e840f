package org.artsenrol.opendata.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.artsenrol.opendata.Samples.DRAW;
import static org.artsenrol.opendata.Samples.NOON;
import static org.artsenrol.opendata.Samples.record;
import static org.artsenrol.opendata.Samples.venue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.Publications;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store promises on every database. */
abstract class StoreContract {
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
  void recordWaitsUntilTheIntegratorGivesItAPlace() {
    LogRecord rules = record(RecordKind.RULES, NOON);
    String hash = database.commit(em -> new StoredPublications(em).publish(rules));
    assertThat(hash).isEqualTo(rules.hash());
    assertThat(read().indexOf(hash)).isEmpty();
    assertThat(read().records(DRAW)).isEmpty();
    assertThat(read().record(hash)).contains(rules);

    integrate();
    assertThat(read().indexOf(hash)).contains(0L);
    assertThat(read().records(DRAW)).containsExactly(rules.canonical());
  }

  @Test
  void recordsStandInTheOrderOfTheirPublication() {
    List<LogRecord> published = new ArrayList<>();
    for (int second = 0; second < 120; second++) {
      published.add(record(RecordKind.OFFER, NOON.plusSeconds(second)));
    }
    publish(em -> published.forEach(new StoredPublications(em)::publish));
    integrate();
    assertThat(read().records(DRAW))
        .containsExactlyElementsOf(published.stream().map(LogRecord::canonical).toList());
  }

  @Test
  void theSameRecordAgainIsNotASecondOne() {
    LogRecord rules = record(RecordKind.RULES, NOON);
    publish(em -> new StoredPublications(em).publish(rules));
    integrate();
    publish(em -> new StoredPublications(em).publish(rules));
    assertThat(integrate()).isZero();
    assertThat(read().records(DRAW)).hasSize(1);
  }

  @Test
  void aSecondRunFindsNothingToDo() {
    publish(em -> new StoredPublications(em).item(ItemKind.VENUE, venue("dadun", "大墩")));
    assertThat(integrate()).isEqualTo(1);
    assertThat(integrate()).isZero();
    assertThat(changeNumber("dadun")).isEqualTo(1);
  }

  @Test
  void aRunThatDiesLeavesEverythingToTheNextOne() {
    LogRecord rules = record(RecordKind.RULES, NOON);
    publish(em -> new StoredPublications(em).publish(rules));
    database.die(em -> new Integrator(em, signer).run(NOON));
    assertThat(read().indexOf(rules.hash())).isEmpty();
    integrate();
    assertThat(read().indexOf(rules.hash())).contains(0L);
  }

  @Test
  void whatIsRolledBackIsNeverPublic() {
    LogRecord rules = record(RecordKind.RULES, NOON);
    database.die(
        em -> {
          new StoredPublications(em).publish(rules);
          new StoredPublications(em).document(DRAW, BundleFile.RULES, bytes("{}"));
        });
    assertThat(read().record(rules.hash())).isEmpty();
    assertThat(read().document(DRAW, BundleFile.RULES)).isEmpty();
    assertThat(integrate()).isZero();
  }

  @Test
  void twoIntegratorsAtOnceLeaveNoGapAndNoPlaceTwice() throws Exception {
    List<LogRecord> published = new ArrayList<>();
    for (int second = 0; second < 40; second++) {
      published.add(record(RecordKind.OFFER, NOON.plusSeconds(second)));
    }
    publish(em -> published.forEach(new StoredPublications(em)::publish));
    Callable<Integer> run = this::integrate;
    var both = Executors.newFixedThreadPool(2);
    int ordered = 0;
    for (var done : both.invokeAll(List.of(run, run))) {
      ordered += done.get();
    }
    both.shutdown();
    assertThat(ordered).isEqualTo(40);
    assertThat(published).allSatisfy(r -> assertThat(read().indexOf(r.hash())).isPresent());
    assertThat(published.stream().map(r -> read().indexOf(r.hash()).orElseThrow()).distinct())
        .hasSize(40)
        .allMatch(index -> index < 40);
  }

  @Test
  void documentIsServedToTheByteAndNeverReplaced() {
    byte[] manifest = bytes("{\"v\":\"LC1\"}");
    publish(em -> new StoredPublications(em).document(DRAW, BundleFile.MANIFEST, manifest));
    publish(em -> new StoredPublications(em).document(DRAW, BundleFile.MANIFEST, manifest));
    assertThat(read().document(DRAW, BundleFile.MANIFEST)).contains(manifest);
    assertThatThrownBy(
            () ->
                publish(
                    em ->
                        new StoredPublications(em)
                            .document(DRAW, BundleFile.MANIFEST, bytes("{}"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("manifest.json");
    assertThat(read().document(DRAW, BundleFile.MANIFEST)).contains(manifest);
  }

  @Test
  void recordsFileIsNotHandedOver() {
    assertThatThrownBy(
            () ->
                publish(
                    em -> new StoredPublications(em).document(DRAW, BundleFile.RECORDS, bytes(""))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void changedItemGetsALaterNumberAndAnUnchangedOneKeepsIts() {
    publish(em -> new StoredPublications(em).item(ItemKind.VENUE, venue("dadun", "大墩")));
    publish(em -> new StoredPublications(em).item(ItemKind.VENUE, venue("seaport", "港區")));
    integrate();
    publish(em -> new StoredPublications(em).item(ItemKind.VENUE, venue("dadun", "大墩文化中心")));
    publish(em -> new StoredPublications(em).item(ItemKind.VENUE, venue("seaport", "港區")));
    assertThat(integrate()).isEqualTo(1);
    assertThat(changeNumber("dadun")).isEqualTo(3);
    assertThat(changeNumber("seaport")).isEqualTo(2);
  }

  @Test
  void withdrawnItemIsAChangeAndMayComeBack() {
    publish(em -> new StoredPublications(em).item(ItemKind.VENUE, venue("dadun", "大墩")));
    integrate();
    publish(em -> new StoredPublications(em).withdrawItem(ItemKind.VENUE, "dadun"));
    integrate();
    assertThat(changeNumber("dadun")).isEqualTo(2);
    publish(em -> new StoredPublications(em).item(ItemKind.VENUE, venue("dadun", "大墩")));
    integrate();
    assertThat(changeNumber("dadun")).isEqualTo(3);
  }

  @Test
  void changeMadeWhileTheIntegratorRunsIsNotLost() {
    publish(em -> new StoredPublications(em).item(ItemKind.VENUE, venue("dadun", "大墩")));
    database.commit(
        writer -> {
          writer.createQuery("select i from PublicItem i", PublicItem.class).getResultList();
          integrate();
          new StoredPublications(writer).item(ItemKind.VENUE, venue("dadun", "大墩文化中心"));
          return null;
        });
    assertThat(integrate()).isEqualTo(1);
    assertThat(changeNumber("dadun")).isEqualTo(2);
  }

  @Test
  void viewHoldsWhatHasItsPlaceAndNothingThatWaits() {
    publish(
        em -> {
          new StoredPublications(em).publish(record(RecordKind.RULES, NOON));
          new StoredPublications(em).document(DRAW, BundleFile.RULES, bytes("{}"));
          new StoredPublications(em).item(ItemKind.VENUE, venue("dadun", "大墩"));
        });
    integrate();
    publish(em -> new StoredPublications(em).publish(record(RecordKind.FREEZE, NOON)));

    PublicView view = new Views(database.reader()).newest();
    assertThat(view.version()).isEqualTo(new Version(2, 1, 1));
    assertThat(view.asOf()).contains(NOON);
    assertThat(view.item(ItemKind.VENUE, "dadun")).contains(venue("dadun", "大墩"));
    assertThat(view.recordsOf(DRAW))
        .containsExactly(
            new RecordLine(
                DRAW, RecordKind.RULES, NOON, record(RecordKind.RULES, NOON).hash(), 0, 1));
    assertThat(view.records()).isEqualTo(view.recordsOf(DRAW));
    assertThat(view.rules(DRAW)).contains(record(RecordKind.RULES, NOON));
    assertThat(view.rules("another")).isEmpty();
    assertThat(view.document(DRAW, BundleFile.RULES)).isPresent();
    assertThat(view.document(DRAW, BundleFile.RESULT)).isEmpty();
  }

  @Test
  void readersTakeTheViewAsItIsUntilItIsReadOn() {
    var views = new Views(database.reader());
    PublicView before = views.newest();
    publish(em -> new StoredPublications(em).item(ItemKind.VENUE, venue("dadun", "大墩")));
    integrate();
    assertThat(views.newest()).isSameAs(before);
    views.refresh();
    assertThat(views.newest().all(ItemKind.VENUE)).hasSize(1);
    assertThat(before.all(ItemKind.VENUE)).isEmpty();
  }

  @Test
  void viewStaysTheSameWhileNothingChanges() {
    var views = new Views(database.reader());
    publish(em -> new StoredPublications(em).item(ItemKind.VENUE, venue("dadun", "大墩")));
    integrate();
    assertThat(views.refresh()).isSameAs(views.refresh());
  }

  @Test
  void withdrawnItemLeavesTheViewAndStaysAmongItsChanges() {
    var views = new Views(database.reader());
    publish(em -> new StoredPublications(em).item(ItemKind.VENUE, venue("dadun", "大墩")));
    publish(em -> new StoredPublications(em).item(ItemKind.VENUE, venue("seaport", "港區")));
    integrate();
    views.refresh();
    publish(em -> new StoredPublications(em).withdrawItem(ItemKind.VENUE, "dadun"));
    integrate();
    PublicView read = views.refresh();
    assertThat(read.all(ItemKind.VENUE)).containsExactly(venue("seaport", "港區"));
    assertThat(read.changes(ItemKind.VENUE))
        .containsExactly(
            new ItemChange(2, "seaport", Optional.of(venue("seaport", "港區"))),
            new ItemChange(3, "dadun", Optional.empty()));
  }

  @Test
  void viewReadOnStepByStepIsTheOneReadAtOnce() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var views = new Views(database.reader());
    for (int step = 0; step < 30; step++) {
      publish(em -> anyChange(em, random));
      if (random.nextBoolean()) {
        integrate();
      }
      if (random.nextBoolean()) {
        views.refresh();
      }
    }
    integrate();
    PublicView readOn = views.refresh();
    PublicView atOnce = new Views(database.reader()).newest();
    assertThat(readOn.version()).as("seed " + seed).isEqualTo(atOnce.version());
    for (ItemKind kind : ItemKind.values()) {
      assertThat(readOn.all(kind)).as("seed " + seed).isEqualTo(atOnce.all(kind));
      assertThat(readOn.changes(kind)).as("seed " + seed).isEqualTo(atOnce.changes(kind));
    }
    assertThat(readOn.records()).as("seed " + seed).isEqualTo(atOnce.records());
    assertThat(readOn.draws()).as("seed " + seed).isEqualTo(atOnce.draws());
  }

  private static void anyChange(EntityManager em, Random random) {
    var publications = new StoredPublications(em);
    String venue = "venue-" + random.nextInt(5);
    switch (random.nextInt(4)) {
      case 0 -> publications.withdrawItem(ItemKind.VENUE, venue);
      case 1 -> publications.publish(record(RecordKind.OFFER, NOON.plusSeconds(random.nextInt())));
      default -> publications.item(ItemKind.VENUE, venue(venue, "館 " + random.nextInt(3)));
    }
  }

  private void publish(Consumer<EntityManager> act) {
    database.commit(
        em -> {
          act.accept(em);
          return null;
        });
  }

  private int integrate() {
    return database.commit(em -> new Integrator(em, signer).run(NOON));
  }

  private Publications read() {
    return new StoredPublications(database.reader());
  }

  private long changeNumber(String slug) {
    return database
        .reader()
        .createQuery("select i.changeNumber from PublicItem i where i.slug = :slug", Long.class)
        .setParameter("slug", slug)
        .getSingleResult();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
