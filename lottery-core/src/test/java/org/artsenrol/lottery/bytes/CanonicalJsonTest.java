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
import org.junit.jupiter.params.provider.CsvSource;
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
        "[\"\\x0041\"]",
        "[\"\\u0",
        "{\"a\"=1}",
        "[1;2]",
        "[tree]",
        "{a\":1}",
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
        "7",
        "{\"a\" : 1 , \"b\" : 2}",
        "\"~\"",
        "\"\\u0041 ~\""
      })
  void whatTheProtocolAllowsIsRead(String text) {
    assertThatCode(() -> read(text)).doesNotThrowAnyException();
  }

  @Test
  void faultSaysWhatWasMetAndAtWhichCharacter() {
    assertThatThrownBy(() -> read("[1 2]")).hasMessage("no , at character 4");
    assertThatThrownBy(() -> read("[\"\\u0041")).hasMessage("an early end at character 9");
    assertThatThrownBy(() -> read("[\"\\u004")).hasMessageStartingWith("an unknown escape");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01",
        "-01",
        "1.",
        ".5",
        "+1",
        "-",
        "1e",
        "1e999",
        "-1e999",
        "0x1",
        "1f",
        "tree",
        "nil",
        "nul",
        "\"\n\"",
        "\"\t\"",
        "\"\u001f\""
      })
  void whatRfc8785CannotRenderIsRefused(String text) {
    assertThatThrownBy(() -> JsonReader.read(text.getBytes(), Dialect.RFC8785))
        .isInstanceOf(JsonFault.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1e+5, 100000",
    "1E-6, 0.000001",
    "0.0000001, 1e-7",
    "0.5, 0.5",
    "-0.5, -0.5",
    "12.5, 12.5",
    "-0, 0",
    "-0.0, 0",
    "1e20, 100000000000000000000",
    "1e21, 1e+21",
    "123e-9, 1.23e-7",
    "9007199254740993.5, 9007199254740994"
  })
  void numberIsWrittenInItsOneForm(String written, String canonical) {
    Json read = JsonReader.read(written.getBytes(), Dialect.RFC8785);
    assertThat(new String(read.canonical(), StandardCharsets.UTF_8)).isEqualTo(canonical);
  }

  @Test
  void largestExactIntegerIsAWholeNumberAndTheNextIsNot() {
    assertThat(JsonReader.read("9007199254740991".getBytes(), Dialect.RFC8785))
        .isEqualTo(new Json.Whole(9007199254740991L));
    assertThat(JsonReader.read("9007199254740992".getBytes(), Dialect.RFC8785))
        .isEqualTo(new Json.Fraction(9007199254740992.0));
    assertThat(JsonReader.read("-9007199254740991".getBytes(), Dialect.RFC8785))
        .isEqualTo(new Json.Whole(-9007199254740991L));
  }

  @Test
  void everyControlCharacterIsEscapedInItsOneForm() {
    for (char c = 0; c < 0x20; c++) {
      int named = "\b\f\n\r\t".indexOf(c);
      String escape = named < 0 ? String.format("\\u%04x", (int) c) : "\\" + "bfnrt".charAt(named);
      String canonical = "\"" + escape + "\"";
      assertThat(new String(new Json.Text("" + c).canonical(), StandardCharsets.UTF_8))
          .isEqualTo(canonical);
      assertThat(JsonReader.read(canonical.getBytes(), Dialect.RFC8785))
          .isEqualTo(new Json.Text("" + c));
    }
  }

  @Test
  void objectIsBuiltKeyByKeyAndNeverChanges() {
    Json.Members first = Json.object().with("b", "x").with("a", 1);
    Json.Members more = first.with("c", List.of("y", "z")).with("a", new Json.Truth(true));
    assertThat(text(first)).isEqualTo("{\"a\":1,\"b\":\"x\"}");
    assertThat(text(more)).isEqualTo("{\"a\":true,\"b\":\"x\",\"c\":[\"y\",\"z\"]}");
    assertThat(text(Json.items(List.of(first, new Json.Null()))))
        .isEqualTo("[{\"a\":1,\"b\":\"x\"},null]");
    assertThat(text(Json.object())).isEqualTo("{}");
  }

  private static String text(Json json) {
    return new String(json.canonical(), StandardCharsets.UTF_8);
  }

  @Test
  void nestingIsRefusedOneDeeperThanItsDialectAllows() {
    String deep = "[".repeat(64) + "]".repeat(64);
    assertThatCode(() -> JsonReader.read(deep.getBytes(), Dialect.RFC8785))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> JsonReader.read(("[" + deep + "]").getBytes(), Dialect.RFC8785))
        .hasMessageStartingWith("nesting deeper than 64");
    // What has been closed does not count.
    assertThatCode(() -> read("[" + "[],{},".repeat(20) + "{}]")).doesNotThrowAnyException();
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
