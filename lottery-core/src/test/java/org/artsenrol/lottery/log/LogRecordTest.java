package org.artsenrol.lottery.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogRecordTest {
  private static final LogRecord RECORD =
      new LogRecord(
          RecordKind.VOID,
          "dadun-1",
          Instant.parse("2027-01-04T01:00:00.999Z"),
          RecordClock.DEMO,
          Json.object().with("reason", "停電"),
          Optional.of("ab"));
  private static final String BYTES =
      "{\"at\":\"2027-01-04T01:00:00Z\",\"body\":{\"reason\":\"停電\"},\"cause\":\"ab\","
          + "\"clock\":\"demo\",\"draw\":\"dadun-1\",\"kind\":\"VOID\",\"v\":\"LC1\"}";

  @Test
  void bytesAreTheEnvelopeOfTheProtocolWithTextsAsTheyAre() {
    assertThat(new String(RECORD.canonical(), StandardCharsets.UTF_8)).isEqualTo(BYTES);
  }

  @Test
  void fileOfRecordsReadsBack() {
    byte[] file = Records.lines(List.of(RECORD.canonical(), RECORD.canonical()));
    assertThat(Records.parse(file)).hasSize(2).allMatch(r -> r.hash().equals(RECORD.hash()));
    assertThat(Records.parse(new byte[0])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{ \"at\":\"2027-01-04T01:00:00Z\"}",
        "{\"at\":\"2027-01-04T01:00:00Z\",\"body\":{},\"clock\":\"demo\",\"draw\":\"d\",\"kind\":\"PARTY\",\"v\":\"LC1\"}",
        "{\"at\":\"yesterday\",\"body\":{},\"clock\":\"demo\",\"draw\":\"d\",\"kind\":\"VOID\",\"v\":\"LC1\"}",
        "{\"at\":\"2027-01-04T01:00:00.5Z\",\"body\":{},\"clock\":\"demo\",\"draw\":\"d\",\"kind\":\"VOID\",\"v\":\"LC1\"}",
        "{\"at\":\"2027-01-04T01:00:00Z\",\"body\":{},\"clock\":\"demo\",\"draw\":\"d\",\"kind\":\"VOID\",\"v\":\"LC2\"}",
        "{\"at\":\"2027-01-04T01:00:00Z\",\"body\":{},\"clock\":\"demo\",\"draw\":\"d\",\"extra\":1,\"kind\":\"VOID\",\"v\":\"LC1\"}",
        "{\"at\":\"2027-01-04T01:00:00Z\",\"body\":[],\"clock\":\"demo\",\"draw\":\"d\",\"kind\":\"VOID\",\"v\":\"LC1\"}"
      })
  void whatIsNotACanonicalRecordIsRefused(String line) {
    byte[] file = (line + "\n").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Records.parse(file))
        .isInstanceOf(JsonFault.class)
        .hasMessageStartingWith("record 1: ");
  }

  @Test
  void recordIsNamedByItsLeafAndDigestedByItsBytes() throws Exception {
    var sha = MessageDigest.getInstance("SHA-256");
    assertThat(RECORD.sha256())
        .isEqualTo(HexFormat.of().formatHex(sha.digest(BYTES.getBytes(StandardCharsets.UTF_8))));
    sha.update((byte) 0);
    assertThat(RECORD.hash())
        .isEqualTo(HexFormat.of().formatHex(sha.digest(BYTES.getBytes(StandardCharsets.UTF_8))));
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', a record without",
    "'[]', a record is an object",
    "'{\"at\":\"2027-01-04T01:00:00Z\",\"body\":[],\"clock\":\"demo\",\"draw\":\"d\",\"kind\":\"VOID\",\"v\":\"LC1\"}', a record without",
    "'{\"at\":\"2027-01-04T01:00:00Z\",\"body\":{},\"clock\":\"demo\",\"draw\":1,\"kind\":\"VOID\",\"v\":\"LC1\"}', draw is not a text",
    "'{\"at\":\"now\",\"body\":{},\"clock\":\"demo\",\"draw\":\"d\",\"kind\":\"VOID\",\"v\":\"LC1\"}', a record of an unknown kind",
    "'{\"at\":\"2027-01-04T01:00:00Z\",\"body\":{},\"clock\":\"demo\",\"draw\":\"d\",\"kind\":\"VOID\",\"v\":\"LC2\"}', a record that is not canonical"
  })
  void faultSaysWhatIsWrongWithARecord(String line, String message) {
    assertThatThrownBy(() -> LogRecord.parse(line.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(JsonFault.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void fileWithoutItsLastLineFeedIsRefused() {
    assertThatThrownBy(() -> Records.parse(RECORD.canonical())).isInstanceOf(JsonFault.class);
  }
}
