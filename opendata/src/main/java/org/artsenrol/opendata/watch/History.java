package org.artsenrol.opendata.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.Shape;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonFault;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.SignedNote;

/**
 * The file {@code checkpoints.ndjson}: every checkpoint that was seen and found true, a line each
 * with its size, its text and when it was seen. It only grows.
 */
final class History {
  private final Path file;

  History(Path file) {
    this.file = file;
  }

  void add(long size, SignedNote note, Instant seen) {
    byte[] line =
        Json.object()
            .with("at", seen.truncatedTo(ChronoUnit.SECONDS).toString())
            .with("size", size)
            .with("checkpoint", new String(note.bytes(), StandardCharsets.UTF_8))
            .canonical();
    Disk.append(
        file, (new String(line, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The newest that was seen of this size. A line that a power cut left half is passed over. */
  Optional<SignedNote> find(long size) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.contains("\"size\":" + size + "}"))
          .flatMap(line -> note(line).stream())
          .reduce((older, newer) -> newer);
    } catch (IOException | UncheckedIOException e) {
      throw new Unusable("folder.unreadable", file, e);
    }
  }

  private static Optional<SignedNote> note(String line) {
    try {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      String text = Shape.of(JsonReader.read(bytes, JsonReader.Dialect.RFC8785)).text("checkpoint");
      return Optional.of(SignedNote.parse(text.getBytes(StandardCharsets.UTF_8)));
    } catch (JsonFault | Refusal | NoteFault fault) {
      return Optional.empty();
    }
  }
}
