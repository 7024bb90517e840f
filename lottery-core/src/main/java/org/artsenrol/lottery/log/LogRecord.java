package org.artsenrol.lottery.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonFault;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.bytes.Merkle;
import org.artsenrol.lottery.bytes.Sha256;

/**
 * One public record: something that happened to a draw, told once.
 *
 * @param at to the second, UTC; finer parts are dropped
 * @param body the object of section 8 for this kind; its texts may be in any language
 * @param cause the {@link #hash} of the record that brought this one about
 */
public record LogRecord(
    RecordKind kind,
    String draw,
    Instant at,
    RecordClock clock,
    Json.Members body,
    Optional<String> cause) {
  private static final String VERSION = "LC1";
  private static final Set<String> KEYS = Set.of("v", "kind", "draw", "at", "clock", "body");

  public LogRecord {
    at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The bytes that are a leaf of the log. */
  public byte[] canonical() {
    return json().canonical();
  }

  private Json json() {
    var json =
        Json.object()
            .with("v", VERSION)
            .with("kind", kind.name())
            .with("draw", draw)
            .with("at", at.toString())
            .with("clock", clock.word())
            .with("body", body);
    return cause.isEmpty() ? json : json.with("cause", cause.get());
  }

  /**
   * The name by which other records speak of this one: its leaf hash in the log, in hexadecimal.
   */
  public String hash() {
    return HexFormat.of().formatHex(leaf());
  }

  /** The same as 32 bytes. */
  public byte[] leaf() {
    return Merkle.leaf(json());
  }

  /** Plain SHA-256 of the canonical bytes; of a FREEZE, the value of the demo source. */
  public String sha256() {
    return Sha256.hex(canonical());
  }

  /**
   * Reads one record.
   *
   * @throws JsonFault if the bytes are not a canonical record
   */
  public static LogRecord parse(byte[] bytes) {
    return parse(bytes, 0, bytes.length, Optional.empty());
  }

  /**
   * @param known a value that need not be read again where it stands in the record
   */
  static LogRecord parse(byte[] bytes, int from, int to, Optional<Json.Verbatim> known) {
    if (!(JsonReader.read(bytes, from, to, known) instanceof Json.Members json)) {
      throw new JsonFault("a record is an object");
    }
    LogRecord record = from(json);
    if (!record.json().isCanonical(bytes, from, to)) {
      throw new JsonFault("a record that is not canonical");
    }
    return record;
  }

  private static LogRecord from(Json.Members json) {
    if (!json.values().keySet().containsAll(KEYS)
        || !(json.values().get("body") instanceof Json.Members body)) {
      throw new JsonFault("a record without " + KEYS);
    }
    try {
      return new LogRecord(
          RecordKind.valueOf(text(json, "kind")),
          text(json, "draw"),
          Instant.parse(text(json, "at")),
          RecordClock.valueOf(text(json, "clock").toUpperCase(Locale.ROOT)),
          body,
          Optional.ofNullable(json.values().get("cause")).map(cause -> text(json, "cause")));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new JsonFault("a record of an unknown kind, clock or time");
    }
  }

  private static String text(Json.Members json, String key) {
    if (json.values().get(key) instanceof Json.Text text) {
      return text.value();
    }
    throw new JsonFault(key + " is not a text");
  }
}
