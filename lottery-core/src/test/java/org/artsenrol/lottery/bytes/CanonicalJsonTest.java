package org.artsenrol.lottery.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.artsenrol.lottery.Vectors;
import org.artsenrol.lottery.bytes.JsonReader.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

  static List<Json.Members> published() {
    return Vectors.list(Vectors.file("jcs.json"), "cases");
  }

  static List<Json.Members> publishedNumbers() {
    return Vectors.list(Vectors.file("jcs.json"), "es6_numbers");
  }

  @ParameterizedTest
  @MethodSource("published")
  void anyTextGetsItsCanonicalBytes(Json.Members c) {
    byte[] input = HexFormat.of().parseHex(Vectors.text(c, "input_utf8_hex"));
    byte[] canonical = JsonReader.read(input, Dialect.RFC8785).canonical();
    assertThat(HexFormat.of().formatHex(canonical)).isEqualTo(Vectors.text(c, "canonical_hex"));
    assertThat(Sha256.hex(canonical)).isEqualTo(Vectors.text(c, "sha256"));
  }

  @ParameterizedTest
  @MethodSource("publishedNumbers")
  void numbersAreWrittenAsEcmaScriptWritesThem(Json.Members c) {
    long bits = Long.parseUnsignedLong(Vectors.text(c, "ieee754_hex"), 16);
    assertThat(JsonNumbers.render(Double.longBitsToDouble(bits)))
        .isEqualTo(Vectors.text(c, "text"));
  }

  @Test
  void shortestDigitsAreFoundJustAboveAPowerOfTwo() {
    assertThat(JsonNumbers.render(5e-324)).isEqualTo("5e-324");
    assertThat(JsonNumbers.render(-1.7976931348623157e308)).isEqualTo("-1.7976931348623157e+308");
    assertThat(JsonNumbers.render(9.5367431640625e-7)).isEqualTo("9.5367431640625e-7");
    assertThat(JsonNumbers.render(2e-44)).isEqualTo("2e-44");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "[1 2]",
        "{\"a\":1,}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"\\u0061\":1}",
        "{a:1}",
        "[1]x",
        "[01]",
        "[-0]",
        "[1.0]",
        "[1e0]",
        "[-1]",
        "[+1]",
        "[.5]",
        "[9007199254740992]",
        "[99999999999999999999]",
        "null",
        "[tru]",
        "[\"\u00e9\"]",
        "[\"\\u00e9\"]",
        "[\"\\u001f\"]",
        "[\"\\n\"]",
        "[\"\n\"]",
        "[\"\u007f\"]",
        "[\"\\x41\"]",
        "[\"\\u00\"]",
        "[\"a]",
        "\uFEFF[]",
        "[\u00a0]",
        "[[[[[[[[[]]]]]]]]]",
        "'a'",
        "NaN"
      })
  void whatTheProtocolForbidsIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(JsonFault.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[9007199254740991]",
        "[[[[[[[[]]]]]]]]",
        " [ \"\\u0041\\/\" , true , 0 ]\r\n\t",
        "{}",
        "\"~\""
      })
  void whatTheProtocolAllowsIsRead(String text) {
    assertThatCode(() -> read(text)).doesNotThrowAnyException();
  }

  @Test
  void malformedUtf8AndHalvesOfSurrogatePairsAreRefused() {
    assertThatThrownBy(() -> JsonReader.read(new byte[] {'"', (byte) 0xC3, '"'}, Dialect.RFC8785))
        .isInstanceOf(JsonFault.class);
    assertThatThrownBy(() -> JsonReader.read("\"\\ud800\"".getBytes(), Dialect.RFC8785))
        .isInstanceOf(JsonFault.class);
  }

  private static Json read(String text) {
    return JsonReader.read(text.getBytes(StandardCharsets.UTF_8), Dialect.LC1);
  }
}
