package org.artsenrol.opendata.store;

import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.artsenrol.lottery.bytes.Frontier;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.bytes.MerkleTree;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.SignedNote;

/**
 * A log that is being taken over. Every checkpoint must be the log's at its size, and every file of
 * a draw must be one that a record speaks of: a changed archive is refused, not served.
 */
final class RestoredLog {
  private static final int BATCH = 500;

  private final EntityManager em;
  private final PublicState state;
  private final MerkleTree tree = new MerkleTree();
  private final AnnouncedFiles announced = new AnnouncedFiles();
  private Frontier frontier = Frontier.EMPTY;
  private Optional<NoteKey> key = Optional.empty();
  private Optional<LogCheckpoint> newest = Optional.empty();
  private long signed = -1;

  RestoredLog(EntityManager em, PublicState state) {
    this.em = em;
    this.state = state;
  }

  void take(String name, InputStream in) throws IOException {
    if (name.equals(LogArchive.KEY)) {
      key = Optional.of(NoteKey.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } else if (name.equals(LogArchive.RECORDS)) {
      lines(in, this::record);
    } else if (name.equals(LogArchive.CHECKPOINTS)) {
      lines(in, this::checkpoint);
    } else {
      document(name, in.readAllBytes());
    }
  }

  private interface Line {
    void take(byte[] line);
  }

  private void lines(InputStream in, Line each) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int count = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      each.take(line.getBytes(StandardCharsets.UTF_8));
      if (++count % BATCH == 0) {
        em.flush();
      }
    }
  }

  private void record(byte[] line) {
    LogRecord record = LogRecord.parse(line);
    var row = new PublicRecord(record);
    row.enter(frontier.size(), state.nextChange());
    em.persist(row);
    byte[] hash = HexFormat.of().parseHex(record.hash());
    frontier = frontier.with(hash);
    tree.add(hash);
    announced.read(record);
  }

  private void checkpoint(byte[] line) {
    Json.Members told = (Json.Members) JsonReader.read(line, JsonReader.Dialect.RFC8785);
    Instant at = Instant.parse(text(told, "at"));
    SignedNote note = SignedNote.parse(text(told, "note").getBytes(StandardCharsets.UTF_8));
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    WrongArchive.unless(
        checkpoint.size() <= tree.size()
            && Arrays.equals(checkpoint.rootBytes(), tree.root((int) checkpoint.size())),
        "a checkpoint of " + checkpoint.size() + " records is not that of its records");
    WrongArchive.unless(checkpoint.size() > signed, "its checkpoints are not in order");
    signed = checkpoint.size();
    newest = Optional.of(new LogCheckpoint(signed, note, at));
    em.persist(newest.get());
  }

  private static String text(Json.Members told, String name) {
    return told.values().get(name) instanceof Json.Text text ? text.value() : "";
  }

  private void document(String name, byte[] bytes) {
    String[] parts = name.split("/");
    Optional<FileName> file = parts.length == 3 ? FileName.read(parts[2]) : Optional.empty();
    WrongArchive.unless(
        file.isPresent() && name.startsWith(LogArchive.DOCUMENTS), name + " belongs to no log");
    WrongArchive.unless(
        announced.holds(parts[1], file.get().file(), bytes),
        name + " is not what the records speak of");
    em.persist(new PublicDocument(parts[1], file.get(), bytes));
  }

  void finish() {
    WrongArchive.unless(newest.isPresent(), "nothing in it is signed");
    WrongArchive.unless(signed == tree.size(), "its last records are not signed");
    WrongArchive.unless(
        key.map(k -> k.in(newest.get().note())).orElse(null) instanceof NoteKey.Finding.Signed,
        "its newest checkpoint is not signed by its key");
    state.signsWith(key.get());
    state.grow(frontier);
    state.cameToStandAt(newest.get().getSignedAt());
  }
}
