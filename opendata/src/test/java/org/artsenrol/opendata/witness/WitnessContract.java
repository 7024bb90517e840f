package org.artsenrol.opendata.witness;

import static org.artsenrol.opendata.Samples.DRAW;
import static org.artsenrol.opendata.Samples.NOON;
import static org.artsenrol.opendata.Samples.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.LogProofs;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.SignedNote;
import org.artsenrol.opendata.api.HandClock;
import org.artsenrol.opendata.log.LogBook;
import org.artsenrol.opendata.log.LogFiles;
import org.artsenrol.opendata.store.Database;
import org.artsenrol.opendata.store.Integrator;
import org.artsenrol.opendata.store.SignerInMemory;
import org.artsenrol.opendata.store.StoredPublications;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How checkpoints go outside and what comes back, over real sockets, on every database. */
abstract class WitnessContract {
  @TempDir private Path folder;
  private final SignerInMemory signer = new SignerInMemory();
  private final SomeWitness library = new SomeWitness();
  private final SomeWitness university = new SomeWitness();
  private final List<HttpWitness> settings = new ArrayList<>();
  private Optional<String> remote = Optional.empty();
  private HandClock clock;
  private Database database;
  private LogBook book;
  private WitnessBook standings;
  private Cosignatures cosignatures;
  private int told;

  abstract Database empty();

  @BeforeEach
  void open() {
    database = empty();
    clock = new HandClock(NOON);
    book = new LogBook(database.reader());
    standings = new Committing(database);
    cosignatures = new Cosignatures(database.reader());
    settings.addAll(List.of(library.address(), university.address()));
  }

  @AfterEach
  void close() {
    library.close();
    university.close();
    database.close();
  }

  /** The book with a transaction of its own for each act, as the container gives it. */
  private static final class Committing extends WitnessBook {
    private final Database database;

    Committing(Database database) {
      super(database.reader());
      this.database = database;
    }

    @Override
    public Optional<Long> claim(String id, long size, Instant now) {
      return database.commit(em -> new WitnessBook(em).claim(id, size, now));
    }

    @Override
    public void mark(String id, Answer answer, Instant now) {
      database.commit(
          em -> {
            new WitnessBook(em).mark(id, answer, now);
            return null;
          });
    }
  }

  private Outside outside() {
    return new Outside() {
      @Override
      public List<HttpWitness> witnesses() {
        return settings;
      }

      @Override
      public Optional<String> repository() {
        return remote;
      }

      @Override
      public Path workplace() {
        return folder.resolve("copy");
      }
    };
  }

  private void publish(RecordKind... kinds) {
    database.commit(
        em -> {
          for (RecordKind kind : kinds) {
            new StoredPublications(em).publish(record(kind, NOON.plusSeconds(told++)));
          }
          return null;
        });
    database.commit(em -> new Integrator(em, signer).run(NOON));
    book.refresh();
  }

  private int round() {
    int asked = new WitnessRound(book, standings, outside(), clock).run();
    standings.refresh();
    cosignatures.refresh();
    return asked;
  }

  private List<Witnesses.Seen> seen() {
    return new Witnesses(book, standings, outside()).seen();
  }

  private Witnesses.State stateOf(int place) {
    return seen().get(place).state();
  }

  private SignedNote newest() {
    return cosignatures.on(book.standing().orElseThrow().note());
  }

  @Test
  void newestCheckpointIsCosignedByAll() {
    publish(RecordKind.RULES);
    assertThat(round()).isEqualTo(2);
    assertThat(newest().signatures()).hasSize(3);
    assertThat(library.key().in(newest()))
        .isEqualTo(new NoteKey.Finding.Signed(Optional.of(SomeWitness.SEEN)));
    assertThat(university.key().in(newest())).isInstanceOf(NoteKey.Finding.Signed.class);
    assertThat(seen())
        .allSatisfy(
            one -> {
              assertThat(one.state()).isEqualTo(Witnesses.State.AGREES);
              assertThat(one.size()).isEqualTo(1);
              assertThat(one.at()).contains(NOON);
              assertThat(one.error()).isEmpty();
            });
  }

  @Test
  void whoHasSeenTheNewestIsNotAskedAgain() {
    publish(RecordKind.RULES);
    round();
    assertThat(round()).isZero();
    publish(RecordKind.OFFER);
    assertThat(stateOf(0)).isEqualTo(Witnesses.State.BEHIND);
    assertThat(round()).isEqualTo(2);
    assertThat(library.asked()).isEqualTo(2);
  }

  @Test
  void witnessThatRemembersMoreThanWeIsAskedFromThere() {
    publish(RecordKind.RULES, RecordKind.OFFER);
    library.sawAlready(book.standing().orElseThrow().checkpoint());
    publish(RecordKind.OFFER);
    round();
    assertThat(stateOf(0)).isEqualTo(Witnesses.State.AGREES);
    assertThat(library.asked()).isEqualTo(2);
  }

  @Test
  void anotherPastIsToldAndNeverKept() {
    publish(RecordKind.RULES, RecordKind.OFFER);
    library.sawAlready(new Checkpoint(SignerInMemory.NAME, 1, new byte[32]));
    university.sawAlready(new Checkpoint(SignerInMemory.NAME, 2, new byte[32]));
    round();
    assertThat(stateOf(0)).isEqualTo(Witnesses.State.CONTRADICTS);
    assertThat(stateOf(1)).isEqualTo(Witnesses.State.CONTRADICTS);
    assertThat(newest().signatures()).hasSize(1);
  }

  @Test
  void witnessThatHasSeenMoreThanThereIsContradicts() {
    publish(RecordKind.RULES);
    library.sawAlready(new Checkpoint(SignerInMemory.NAME, 9, new byte[32]));
    round();
    assertThat(stateOf(0)).isEqualTo(Witnesses.State.CONTRADICTS);
    assertThat(seen().get(0).error().orElseThrow()).contains("9 records");
  }

  @Test
  void signatureThatIsNotItsOwnIsNotKept() {
    publish(RecordKind.RULES);
    library.lying(said -> new SomeWitness.Said(200, said.body().replaceAll("....\n$", "AAAA\n")));
    university.lying(said -> new SomeWitness.Said(200, "<html>"));
    round();
    assertThat(newest().signatures()).hasSize(1);
    assertThat(stateOf(0)).isEqualTo(Witnesses.State.SILENT);
    assertThat(stateOf(1)).isEqualTo(Witnesses.State.SILENT);
    assertThat(seen().get(0).error().orElseThrow()).contains("not its own");
  }

  @Test
  void deadWitnessHoldsUpNobodyAndIsAskedAgainAfterGrowingGaps() {
    library.close();
    publish(RecordKind.RULES);
    round();
    assertThat(stateOf(0)).isEqualTo(Witnesses.State.SILENT);
    assertThat(stateOf(1)).isEqualTo(Witnesses.State.AGREES);
    assertThat(round()).isZero();
    clock.pass(Duration.ofSeconds(10));
    assertThat(round()).isEqualTo(1);
    clock.pass(Duration.ofSeconds(10));
    assertThat(round()).isZero();
    clock.pass(Duration.ofSeconds(10));
    assertThat(round()).isEqualTo(1);
    assertThat(seen().get(0).size()).isZero();
  }

  @Test
  void onlyOneNodeAsksAndOneThatDiedIsReplaced() {
    publish(RecordKind.RULES);
    String id = library.key().toString();
    assertThat(standings.claim(id, 1, NOON)).contains(0L);
    assertThat(standings.claim(id, 1, NOON.plusSeconds(100))).isEmpty();
    assertThat(standings.claim(id, 1, NOON.plusSeconds(120))).contains(0L);
  }

  @Test
  void answerMarkedTwiceIsOneSignature() {
    publish(RecordKind.RULES);
    round();
    SignedNote one = new SignedNote(newest().text(), List.of(newest().signatures().get(1)));
    standings.mark(library.key().toString(), new Answer.Cosigned(1, one), NOON);
    cosignatures.refresh();
    assertThat(newest().signatures()).hasSize(3);
  }

  @Test
  void bundleShowsTheFirstCheckpointThatAWitnessSawTheFreezeIn() {
    publish(RecordKind.RULES);
    round();
    publish(RecordKind.FREEZE);
    publish(RecordKind.OFFER);
    round();
    publish(RecordKind.OFFER);
    var files = new LogFiles(database.reader(), book, cosignatures).of(DRAW, 4);
    LogProofs proofs =
        LogProofs.from(JsonReader.read(files.get(BundleFile.PROOFS), JsonReader.Dialect.RFC8785));
    assertThat(proofs.earlier())
        .extracting(earlier -> Checkpoint.parse(earlier.note().text()).size())
        .containsExactly(2L, 3L);
    assertThat(library.key().in(proofs.earlier().get(1).note()))
        .isInstanceOf(NoteKey.Finding.Signed.class);
  }

  @Test
  void withoutAnybodyThereIsOnlyTheServersWord() {
    settings.clear();
    publish(RecordKind.RULES);
    assertThat(round()).isZero();
    assertThat(seen()).isEmpty();
    assertThat(newest().signatures()).hasSize(1);
  }

  private Path repository() throws Exception {
    Path bare = folder.resolve("city.git");
    Git.init().setBare(true).setDirectory(bare.toFile()).setInitialBranch("main").call().close();
    remote = Optional.of(bare.toUri().toString());
    settings.clear();
    return bare;
  }

  private List<String> commits(Path bare) throws Exception {
    var messages = new ArrayList<String>();
    try (Git git = Git.open(bare.toFile())) {
      for (RevCommit commit : git.log().call()) {
        messages.add(commit.getFullMessage().replaceFirst(" .*", ""));
      }
    }
    return messages;
  }

  @Test
  void eachCheckpointIsACommitInTheRepository() throws Exception {
    Path bare = repository();
    publish(RecordKind.RULES);
    round();
    assertThat(seen()).extracting(Witnesses.Seen::error).containsExactly(Optional.empty());
    publish(RecordKind.OFFER);
    round();
    assertThat(commits(bare)).containsExactly("2", "1");
    assertThat(stateOf(0)).isEqualTo(Witnesses.State.AGREES);
    assertThat(Files.readAllBytes(folder.resolve("copy/checkpoint")))
        .isEqualTo(book.standing().orElseThrow().note().bytes());
  }

  @Test
  void anotherNodeGoesOnInTheSameRepository() throws Exception {
    Path bare = repository();
    publish(RecordKind.RULES);
    round();
    Files.move(folder.resolve("copy"), folder.resolve("copy of the other node"));
    publish(RecordKind.OFFER);
    round();
    assertThat(commits(bare)).containsExactly("2", "1");
  }

  @Test
  void repositoryWithAnotherPastContradictsAndIsNotOverwritten() throws Exception {
    Path bare = repository();
    publish(RecordKind.RULES);
    round();
    try (Git git =
        Git.cloneRepository()
            .setURI(remote.orElseThrow())
            .setDirectory(folder.resolve("stranger").toFile())
            .call()) {
      String other = new Checkpoint(SignerInMemory.NAME, 1, new byte[32]).text();
      Files.write(folder.resolve("stranger/checkpoint"), signer.first().sign(other).bytes());
      git.commit().setAll(true).setSign(false).setMessage("1 other").setAuthor("x", "").call();
      git.push().call();
    }
    publish(RecordKind.OFFER);
    round();
    assertThat(stateOf(0)).isEqualTo(Witnesses.State.CONTRADICTS);
    assertThat(commits(bare)).containsExactly("1", "1");
  }

  @Test
  void repositoryThatIsNotThereIsSilent() {
    remote = Optional.of(folder.resolve("nowhere.git").toUri().toString());
    settings.clear();
    publish(RecordKind.RULES);
    round();
    assertThat(stateOf(0)).isEqualTo(Witnesses.State.SILENT);
  }

  @Test
  void passwordOfARepositoryIsNeverTold() {
    remote = Optional.of("https://city:secret@127.0.0.1:1/log.git");
    settings.clear();
    publish(RecordKind.RULES);
    round();
    assertThat(seen().toString()).contains("127.0.0.1:1/log.git").doesNotContain("secret");
  }
}
