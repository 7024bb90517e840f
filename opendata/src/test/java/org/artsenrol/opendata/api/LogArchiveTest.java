package org.artsenrol.opendata.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.artsenrol.opendata.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.artsenrol.lottery.log.RecordClock;
import org.artsenrol.opendata.SettledDraw;
import org.artsenrol.opendata.log.KeyRotation;
import org.artsenrol.opendata.log.LogBook;
import org.artsenrol.opendata.log.LogFiles;
import org.artsenrol.opendata.store.Database;
import org.artsenrol.opendata.store.Integrator;
import org.artsenrol.opendata.store.LogArchive;
import org.artsenrol.opendata.store.LogRestore;
import org.artsenrol.opendata.store.SignerInMemory;
import org.artsenrol.opendata.store.StoredPublications;
import org.artsenrol.opendata.store.Views;
import org.artsenrol.opendata.store.WrongArchive;
import org.artsenrol.opendata.witness.Cosignatures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log that is lost and comes back from its archive. */
class LogArchiveTest {
  private final SignerInMemory signer = new SignerInMemory();
  private final Database city = Database.h2();
  private final Database rebuilt = Database.h2();

  @BeforeEach
  void publishADrawAndChangeTheKey() {
    integrate(city);
    city.commit(
        em -> {
          new SettledDraw().publish(new StoredPublications(em));
          return null;
        });
    integrate(city);
    city.commit(
        em ->
            new KeyRotation(new LogBook(city.reader()), signer, new StoredPublications(em))
                .rotate(NOON, RecordClock.DEMO));
    integrate(city);
  }

  @AfterEach
  void close() {
    city.close();
    rebuilt.close();
  }

  @Test
  void databaseRebuiltFromItServesTheSameBytes() {
    restore(rebuilt, archive());
    assertThat(answers(rebuilt)).isEqualTo(answers(city)).hasSizeGreaterThan(10);
  }

  @Test
  void rebuiltLogGoesOnWhereItStood() {
    restore(rebuilt, archive());
    for (Database database : List.of(city, rebuilt)) {
      database.commit(
          em ->
              new StoredPublications(em)
                  .publish(
                      org.artsenrol.opendata.Samples.record(
                          org.artsenrol.lottery.log.RecordKind.AUDIT, NOON)));
      integrate(database);
    }
    assertThat(answers(rebuilt)).isEqualTo(answers(city));
    assertThat(archive(rebuilt)).isEqualTo(archive(city));
  }

  @Test
  void databaseThatHasALogKeepsIt() {
    byte[] archive = archive();
    assertThatThrownBy(() -> restore(city, archive))
        .isInstanceOf(WrongArchive.class)
        .hasMessageContaining("has a log already");
  }

  @Test
  void changedRecordIsRefused() {
    mustBeRefused("log.ndjson", text -> text.replaceFirst("SENIOR", "JUNIOR"), "not that of");
  }

  @Test
  void droppedRecordIsRefused() {
    mustBeRefused("log.ndjson", text -> text.substring(text.indexOf('\n') + 1), "not that of");
  }

  @Test
  void droppedSignatureIsRefused() {
    mustBeRefused(
        "checkpoints.ndjson",
        text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1),
        "are not signed");
  }

  @Test
  void anotherKeyIsRefused() {
    String other = new SignerInMemory().fresh(SignerInMemory.NAME).key().toString();
    mustBeRefused("key", text -> other, "not signed by its key");
  }

  @Test
  void changedListIsRefused() {
    mustBeRefused(
        "documents/" + SettledDraw.DRAW + "/entries.ndjson",
        text -> text.substring(text.indexOf('\n') + 1),
        "not what the records speak of");
  }

  @Test
  void changedResultIsRefused() {
    mustBeRefused(
        "documents/" + SettledDraw.DRAW + "/result.json",
        text -> text.replaceFirst("\"seed\":\"..", "\"seed\":\"00"),
        "not what the records speak of");
  }

  @Test
  void strangeFileIsRefused() {
    Map<String, byte[]> files = unzipped(archive());
    files.put("documents/../keys/log", new byte[1]);
    assertThatThrownBy(() -> restore(rebuilt, zipped(files)))
        .isInstanceOf(WrongArchive.class)
        .hasMessageContaining("belongs to no log");
  }

  /** And nothing of it is kept. */
  private void mustBeRefused(String file, Function<String, String> change, String why) {
    Map<String, byte[]> files = unzipped(archive());
    String before = new String(files.get(file), UTF_8);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    files.put(file, after.getBytes(UTF_8));
    assertThatThrownBy(() -> restore(rebuilt, zipped(files)))
        .isInstanceOf(WrongArchive.class)
        .hasMessageContaining(why);
    assertThat(new LogRestore(rebuilt.reader()).isWanted()).isTrue();
  }

  private byte[] archive() {
    return archive(city);
  }

  private static byte[] archive(Database database) {
    var out = new ByteArrayOutputStream();
    try {
      new LogArchive(database.reader()).snapshot().writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void restore(Database database, byte[] archive) {
    database.commit(
        em -> {
          try {
            new LogRestore(em).restore(new ByteArrayInputStream(archive));
            return null;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void integrate(Database database) {
    database.commit(em -> new Integrator(em, signer).run(NOON));
  }

  /** Everything that the log and the draws' files are asked for. */
  private static List<String> answers(Database database) {
    var book = new LogBook(database.reader());
    var desk =
        new Desk(
            new Views(database.reader()),
            new StoredPublications(database.reader()),
            new LogFiles(database.reader(), book, new Cosignatures(database.reader())),
            new Shelf());
    var seen = new Cosignatures(database.reader());
    var log = new LogDesk(desk, book, new LogArchive(database.reader()), seen);
    int size = book.standing().orElseThrow().size();
    var answers = new ArrayList<Answer>();
    answers.add(log.checkpoint(ask("/log/checkpoint", Map.of())));
    answers.add(log.keys(ask("/log/keys", Map.of())));
    answers.add(log.whole(ask("/log", Map.of())));
    Ask asLines = ask("/log", Map.of());
    answers.add(
        log.whole(
            new Ask(
                asLines.base(),
                asLines.path(),
                "application/zip",
                "",
                asLines.holding(),
                asLines.query(),
                "the archive")));
    for (int i = 1; i <= size; i++) {
      String end = Integer.toString(i);
      answers.add(log.entries(ask("/log/entries", Map.of("from", "0", "to", end))));
      answers.add(log.inclusion(ask("/log/proof/inclusion", Map.of("index", "0", "size", end))));
      answers.add(log.consistency(ask("/log/proof/consistency", Map.of("from", "1", "to", end))));
    }
    for (Route route :
        List.of(Route.RULES, Route.MANIFEST, Route.ENTRIES, Route.ENTROPY, Route.RESULT)) {
      answers.add(desk.published(ask(route.path(), Map.of()), route, SettledDraw.DRAW));
    }
    answers.add(desk.bundle(ask("/bundle", Map.of()), SettledDraw.DRAW));
    return answers.stream().map(answer -> answer.status() + answer.headers().get("ETag")).toList();
  }

  private static Ask ask(String path, Map<String, String> query) {
    return DeskTest.ask(path, query);
  }

  private static Map<String, byte[]> unzipped(byte[] archive) {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zipped(Map<String, byte[]> files) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
