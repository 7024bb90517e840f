package org.artsenrol.opendata.log;

import static org.artsenrol.opendata.Samples.DRAW;
import static org.artsenrol.opendata.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.artsenrol.lottery.bytes.Growth;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.bytes.Merkle;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.LogProofs;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.RecordClock;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.Records;
import org.artsenrol.lottery.log.SignedNote;
import org.artsenrol.opendata.Samples;
import org.artsenrol.opendata.store.Database;
import org.artsenrol.opendata.store.Integrator;
import org.artsenrol.opendata.store.SignerInMemory;
import org.artsenrol.opendata.store.StoredPublications;
import org.artsenrol.opendata.witness.Cosignatures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the signed log promises on every database. */
abstract class LogContract {
  private final SignerInMemory signer = new SignerInMemory();
  private Database database;
  private LogBook book;
  private int told;

  abstract Database empty();

  @BeforeEach
  void open() {
    database = empty();
    book = new LogBook(database.reader());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anEmptyLogIsSignedBeforeItsFirstRecord() {
    assertThat(book.standing()).isEmpty();
    integrate();
    assertThat(standing().checkpoint())
        .isEqualTo(new Checkpoint(SignerInMemory.NAME, 0, Merkle.root(List.of())));
  }

  @Test
  void everyRecordStandsUnderTheNewestCheckpoint() {
    List<LogRecord> records = new ArrayList<>();
    for (int round = 0; round < 7; round++) {
      records.addAll(tell(round));
      integrate();
      mustHold(records, standing());
    }
  }

  private void mustHold(List<LogRecord> records, LogStanding log) {
    assertThat(log.size()).isEqualTo(records.size());
    assertThat(log.key().in(log.note())).isInstanceOf(NoteKey.Finding.Signed.class);
    for (int i = 0; i < records.size(); i++) {
      byte[] leaf = Merkle.leaf(records.get(i).canonical());
      assertThat(
              Merkle.rootBy(new Merkle.Place(i, log.size()), leaf, book.inclusion(i, log.size())))
          .hasValueSatisfying(root -> assertThat(root).isEqualTo(log.checkpoint().rootBytes()));
    }
  }

  @Test
  void everyCheckpointGrewOutOfEveryOneBefore() {
    List<Checkpoint> seen = new ArrayList<>();
    for (int round = 1; round < 6; round++) {
      tell(round);
      integrate();
      Checkpoint newest = standing().checkpoint();
      for (Checkpoint earlier : seen) {
        List<byte[]> proof = book.consistency((int) earlier.size(), (int) newest.size());
        assertThat(new Growth(earlier.size(), newest.size()).roots(earlier.rootBytes(), proof))
            .hasValueSatisfying(
                roots -> {
                  assertThat(roots.older()).isEqualTo(earlier.rootBytes());
                  assertThat(roots.newer()).isEqualTo(newest.rootBytes());
                });
      }
      seen.add(newest);
    }
  }

  @Test
  void aSigningThatDiesLeavesTheLogAsItWas() {
    tell(3);
    integrate();
    SignedNote before = standing().note();
    tell(2);
    database.die(em -> new Integrator(em, signer).run(NOON));
    assertThat(standing().note()).isEqualTo(before);
    integrate();
    assertThat(standing().size()).isEqualTo(5);
  }

  @Test
  void withoutItsKeyTheLogStandsStillAndLosesNothing() {
    tell(1);
    integrate();
    signer.lose();
    tell(1);
    assertThatThrownBy(this::integrate).isInstanceOf(IllegalStateException.class);
    assertThat(standing().size()).isEqualTo(1);
  }

  @Test
  void twoNodesThatSignAtOnceLeaveOneLog() throws Exception {
    integrate();
    tell(20);
    Callable<Void> run =
        () -> {
          integrate();
          return null;
        };
    var nodes = Executors.newFixedThreadPool(2);
    for (var done : nodes.invokeAll(List.of(run, run))) {
      done.get();
    }
    nodes.shutdown();
    assertThat(standing().size()).isEqualTo(20);
    assertThat(checkpoints()).isEqualTo(2);
  }

  @Test
  void whatAnswersAnotherRecordComesAfterIt() {
    for (int i = 0; i < 30; i++) {
      LogRecord cause = told(Optional.empty());
      publish(em -> new StoredPublications(em).publish(cause));
      LogRecord effect = told(Optional.of(cause.hash()));
      publish(em -> new StoredPublications(em).publish(effect));
    }
    integrate();
    List<LogRecord> log = records();
    for (int i = 0; i < log.size(); i += 2) {
      assertThat(log.get(i + 1).cause()).contains(log.get(i).hash());
    }
  }

  @Test
  void aLogThatBeganUnsignedIsSignedWhole() {
    List<LogRecord> records = new ArrayList<>(tell(5));
    integrate();
    publish(
        em -> {
          em.createQuery("delete from LogCheckpoint c").executeUpdate();
          em.createNativeQuery("update public_state set log_frontier = null, log_key = null")
              .executeUpdate();
        });
    book = new LogBook(database.reader());
    records.addAll(tell(2));
    integrate();
    mustHold(records, standing());
  }

  @Test
  void changedRowIsNotServedOn() {
    tell(4);
    integrate();
    publish(
        em ->
            em.createNativeQuery(
                    "update public_record set hash = '" + "0".repeat(64) + "' where log_index = 2")
                .executeUpdate());
    assertThatThrownBy(() -> book.refresh())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was signed");
  }

  @Test
  void newKeySignsFromItsRecordOnAndTheOldOneAgrees() {
    tell(2);
    integrate();
    NoteKey old = standing().key();
    NoteKey fresh = rotate();
    tell(1);
    integrate();
    LogStanding changed = standing();
    assertThat(changed.key()).isEqualTo(fresh).isNotEqualTo(old);
    assertThat(old.in(changed.note())).isInstanceOf(NoteKey.Finding.Signed.class);
    assertThat(fresh.in(changed.note())).isInstanceOf(NoteKey.Finding.Signed.class);
    assertThat(changed.keys())
        .containsExactly(new LogStanding.Reign(old, 0), new LogStanding.Reign(fresh, 2));

    tell(1);
    integrate();
    assertThat(old.in(standing().note())).isInstanceOf(NoteKey.Finding.Absent.class);
    LogStanding afterRestart = new LogBook(database.reader()).standing().orElseThrow();
    assertThat(afterRestart).isEqualTo(standing());
  }

  @Test
  void ofTwoChangesFromOneKeyTheFirstCounts() {
    integrate();
    NoteKey first = rotate();
    rotate();
    integrate();
    assertThat(standing().key()).isEqualTo(first);
    assertThat(standing().keys()).hasSize(2);
  }

  @Test
  void bundleShowsTheDrawsRecordsUnderTheCheckpointAndHowItGrew() {
    publish(em -> new StoredPublications(em).publish(Samples.demoRules()));
    integrate();
    tell(1, "seaport-2027s-1");
    publish(em -> new StoredPublications(em).publish(Samples.record(RecordKind.FREEZE, NOON)));
    integrate();
    SignedNote whenFrozen = standing().note();
    rotate();
    tell(2, "seaport-2027s-1");
    publish(em -> new StoredPublications(em).publish(Samples.record(RecordKind.RESULT, NOON)));
    integrate();

    var files =
        new LogFiles(database.reader(), book, new Cosignatures(database.reader())).of(DRAW, 7);
    LogProofs proofs = LogProofs.from(json(files.get(BundleFile.PROOFS)));
    assertThat(Records.parse(files.get(BundleFile.RECORDS)).stream().map(LogRecord::kind))
        .containsExactly(RecordKind.RULES, RecordKind.FREEZE, RecordKind.KEY, RecordKind.RESULT);
    assertThat(proofs.records().stream().map(LogProofs.Inclusion::index))
        .containsExactly(0L, 2L, 3L, 6L);
    assertThat(proofs.earlier().stream().map(LogProofs.Earlier::note)).containsExactly(whenFrozen);
    assertThat(files.get(BundleFile.CHECKPOINT)).isEqualTo(standing().note().bytes());
  }

  private static Json json(byte[] bytes) {
    return JsonReader.read(bytes, JsonReader.Dialect.RFC8785);
  }

  private List<LogRecord> tell(int count) {
    return tell(count, "other-2027s-1");
  }

  private List<LogRecord> tell(int count, String draw) {
    List<LogRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(told(draw, Optional.empty()));
    }
    publish(em -> records.forEach(new StoredPublications(em)::publish));
    return records;
  }

  private LogRecord told(Optional<String> cause) {
    return told("other-2027s-1", cause);
  }

  private LogRecord told(String draw, Optional<String> cause) {
    var body = Json.object().with("class", "c").with("seats", (long) ++told);
    return new LogRecord(RecordKind.QUOTA, draw, NOON, RecordClock.DEMO, body, cause);
  }

  private NoteKey rotate() {
    return database.commit(
        em ->
            new KeyRotation(book, signer, new StoredPublications(em))
                .rotate(NOON, RecordClock.DEMO));
  }

  private List<LogRecord> records() {
    return book.records(0, standing().size()).stream().map(LogRecord::parse).toList();
  }

  private long checkpoints() {
    return database
        .reader()
        .createQuery("select count(c) from LogCheckpoint c", Long.class)
        .getSingleResult();
  }

  private LogStanding standing() {
    book.refresh();
    return book.standing().orElseThrow();
  }

  private void integrate() {
    database.commit(em -> new Integrator(em, signer).run(NOON));
  }

  private void publish(Consumer<EntityManager> act) {
    database.commit(
        em -> {
          act.accept(em);
          return null;
        });
  }
}
