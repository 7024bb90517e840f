package org.artsenrol.lottery.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonFault;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.bytes.JsonReader.Dialect;

/**
 * Any bytes at all as the files of the log: each is refused in words, or read so that it is written
 * again as the same bytes.
 */
class LogFuzzTest {

  @FuzzTest
  void noteIsRefusedOrHasExactlyItsBytes(byte[] bytes) {
    try {
      SignedNote note = SignedNote.parse(bytes);
      assertThat(note.bytes()).isEqualTo(bytes);
      assertThat(Checkpoint.parse(note.text()).text()).isEqualTo(note.text());
    } catch (NoteFault fault) {
      assertThat(fault).hasMessageMatching("[ -~]+");
    }
  }

  @FuzzTest
  void promiseIsRefusedOrHasExactlyItsText(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      assertThat(Promise.parse(text).text()).isEqualTo(text);
    } catch (NoteFault fault) {
      assertThat(fault).hasMessageMatching("[ -~]+");
    }
  }

  @FuzzTest
  void keyIsRefusedOrHasExactlyItsText(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      assertThat(NoteKey.parse(text)).hasToString(text);
    } catch (NoteFault fault) {
      assertThat(fault).hasMessageMatching("[ -~]+");
    }
  }

  @FuzzTest
  void recordsAreRefusedOrHaveExactlyTheirBytes(byte[] bytes) {
    try {
      var records = Records.parse(bytes);
      assertThat(Records.lines(records.stream().map(LogRecord::canonical).toList()))
          .isEqualTo(bytes);
    } catch (JsonFault fault) {
      assertThat(fault).hasMessageMatching("(?s)(record [1-9][0-9]*: .+|the last record .+)");
    }
  }

  /** What a log tells of any draw, however senseless, is a life or refused at a line. */
  @FuzzTest
  void livesAreReplayedOrRefusedAtALine(byte[] bytes) {
    try {
      var records = Records.parse(bytes);
      var draw = records.isEmpty() ? "none" : records.get(0).draw();
      DrawLife.of(draw, records);
    } catch (RecordRefused refused) {
      assertThat(refused.line()).isPositive();
    } catch (JsonFault fault) {
      assertThat(fault.getMessage()).isNotBlank();
    }
  }

  @FuzzTest
  void proofsAreRefusedOrWrittenAgainAsTheyWere(byte[] bytes) {
    holdsItsOneForm(LogProofs::from, LogProofs::json, bytes);
  }

  @FuzzTest
  void rulesAreRefusedOrWrittenAgainAsTheyWere(byte[] bytes) {
    holdsItsOneForm(RulesBody::from, RulesBody::json, bytes);
  }

  @FuzzTest
  void keyChangeIsRefusedOrWrittenAgainAsItWas(byte[] bytes) {
    holdsItsOneForm(KeyChange::from, KeyChange::json, bytes);
  }

  @FuzzTest
  void receiptIsRefusedOrWrittenAgainAsItWas(byte[] bytes) {
    holdsItsOneForm(json -> Receipt.parse(bytes), Receipt::json, bytes);
  }

  private static <T> void holdsItsOneForm(
      Function<Json, T> from, Function<T, Json> json, byte[] bytes) {
    try {
      Json given = JsonReader.read(bytes, Dialect.RFC8785);
      T read = from.apply(given);
      assertThat(json.apply(read).canonical()).isEqualTo(given.canonical());
    } catch (Refusal | JsonFault | NoteFault refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }
}
