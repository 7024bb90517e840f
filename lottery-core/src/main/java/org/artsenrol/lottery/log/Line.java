package org.artsenrol.lottery.log;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.Shape;
import org.artsenrol.lottery.bytes.Json;

/**
 * A record at its place in a draw's file, read field by field; what cannot stand is refused with
 * its line.
 *
 * @param number from 1
 */
record Line(int number, LogRecord record) {

  RecordKind kind() {
    return record.kind();
  }

  Instant at() {
    return record.at();
  }

  /** The body as its own type. */
  <T> T as(Function<Json, T> type) {
    try {
      return type.apply(record.body());
    } catch (Refusal refusal) {
      throw refused(RecordFault.BODY, record.kind(), refusal.getMessage());
    }
  }

  void mustHaveItsFields() {
    if (record.kind() != RecordKind.PLAN) {
      as(body -> Shape.of(body).exactly(record.kind().needed(), record.kind().allowed()));
    }
  }

  String text(String key) {
    return as(body -> Shape.of(body).text(key));
  }

  Optional<String> findText(String key) {
    return record.body().values().containsKey(key) ? Optional.of(text(key)) : Optional.empty();
  }

  Instant time(String key) {
    return as(body -> RulesBody.instant(Shape.of(body), key));
  }

  void unless(boolean holds, RecordFault fault, Object expected, Object found) {
    if (!holds) {
      throw refused(fault, expected, found);
    }
  }

  RecordRefused refused(RecordFault fault, Object expected, Object found) {
    return new RecordRefused(fault, number, expected, found);
  }
}
