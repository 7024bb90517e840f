package org.artsenrol.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bound of section 3 from both of its sides, and what ids and digests look like. */
class FormatTest {
  private static final String DIGEST = "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @ValueSource(strings = {"a", "Z", "0", "9", "z9", "a.b", "a_b", "a-b", "a.", "A1._-z"})
  void idIsLettersAndDigitsWithPointsDashesAndUnderlinesBetween(String id) {
    assertThatCode(() -> Format.id("id", id)).doesNotThrowAnyException();
    assertThatCode(() -> Format.id("id", id + "x".repeat(64 - id.length())))
        .doesNotThrowAnyException();
    assertFormat("id is not an id", () -> Format.id("id", id + "x".repeat(65 - id.length())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", ".a", "_a", "-a", "a..b", "a b", "a/b", "a:b", "a@", "a[", "a`", "a{", "/a", "@", "é",
        "aé", "a\u0000", "...", "a..", "課"
      })
  void whateverElseIsNoId(String text) {
    assertFormat("id is not an id", () -> Format.id("id", text));
  }

  @Test
  void digestIsSixtyFourLowercaseHexadecimals() {
    assertThat(Format.isDigest(DIGEST)).isTrue();
    for (String wrong : List.of("/", ":", "`", "g", "A", "F", " ", "é")) {
      assertThat(Format.isDigest(wrong + DIGEST.substring(1))).as(wrong).isFalse();
      assertThat(Format.isDigest(DIGEST.substring(1) + wrong)).as(wrong).isFalse();
    }
    assertThat(Format.isDigest(DIGEST.substring(1))).isFalse();
    assertThat(Format.isDigest(DIGEST + "0")).isFalse();
    assertFormat("root is not 64 lowercase hexadecimal characters", () -> new ListDigest(0, "0"));
  }

  @Test
  void textIsPrintableAscii() {
    assertThatCode(() -> Format.ascii("v", " ~")).doesNotThrowAnyException();
    assertFormat("v is not printable ASCII", () -> Format.ascii("v", "\u001f"));
    assertFormat("v is not printable ASCII", () -> Format.ascii("v", "\u007f"));
  }

  @Test
  void numbersAreAllowedUpToTheirBoundsAndNotBeyond() {
    bounds(0, 1_000_000, n -> new ClassSpec("c", n, List.of(), List.of()));
    bounds(1, 1_000_000, n -> new Reserve("G", n));
    bounds(0, 10_000_000, n -> new ListDigest(n, DIGEST));
    bounds(0, 100, n -> new Pass("p", Optional.empty(), n, "p", Optional.empty()));
    bounds(0, 100, n -> application(1, n, 1));
    bounds(0, 16, n -> application(1, 1, n));
    assertThat(application(200, 1, 1).wishes()).hasSize(200);
    assertFormat("wishes is not from 0 to 200", () -> application(201, 1, 1));
    bounds(1, 100, n -> setup(n, List.of(1), 1, 1));
    bounds(1, 16, n -> setup(1, List.of(n), 1, 1));
    bounds(1, 64, n -> setup(1, List.of(1), 1, n));
    bounds(1, 100_000, n -> setup(1, List.of(1), n, 1));
  }

  private interface Making {
    Object of(int number);
  }

  private static void bounds(int least, int most, Making making) {
    making.of(least);
    making.of(most);
    String bounds = "is not from " + least + " to " + most;
    assertThatThrownBy(() -> making.of(least - 1)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> making.of(most + 1)).hasMessageContaining(bounds);
  }

  private static Application application(int wishes, int max, int weight) {
    return new Application(Collections.nCopies(wishes, "w"), List.of(), List.of(), max, weight);
  }

  private static DrawSetup setup(int limit, List<Integer> weights, int classes, int passes) {
    return new DrawSetup(
        DrawSetup.LC1,
        "draw",
        List.of(new EntropySource.Demo("demo")),
        limit,
        Allocation.ROUNDS,
        weights,
        IntStream.range(0, classes)
            .mapToObj(i -> new ClassSpec("c" + i, 0, List.of(), List.of()))
            .toList(),
        IntStream.range(0, passes).mapToObj(i -> Pass.open("p" + i, 1)).toList());
  }

  @Test
  void weightsRiseAndAreNotNone() {
    assertFormat("weights are not rising", () -> setup(1, List.of(), 1, 1));
    assertFormat("weights are not rising", () -> setup(1, List.of(2, 1), 1, 1));
    assertFormat("weights are not rising", () -> setup(1, List.of(1, 1), 1, 1));
    assertThat(setup(1, List.of(1, 16), 1, 1).weights()).containsExactly(1, 16);
  }

  @Test
  void idsInListsAreJudgedToo() {
    List<String> bad = List.of("a", "b c");
    assertFormat("wish", () -> new Application(bad, List.of(), List.of(), 1, 1));
    assertFormat("busy slot", () -> new Application(List.of(), bad, List.of(), 1, 1));
    assertFormat("group", () -> new Application(List.of(), List.of(), bad, 1, 1));
    assertFormat("slot", () -> new ClassSpec("c", 1, bad, List.of()));
    assertFormat("class", () -> new ClassSpec("", 1, List.of(), List.of()));
    assertFormat("group", () -> new Reserve("", 1));
    assertFormat("pass", () -> Pass.open("", 1));
    assertFormat("group", () -> Pass.of("p", ""));
    assertFormat("ticket_of", () -> Pass.open("p", 1).withTicketOf(""));
    assertFormat("demo source", () -> new EntropySource.Demo(""));
    assertFormat("chain", () -> new EntropySource.Drand("\n", 1));
    assertFormat("date", () -> new EntropySource.TwLotto649("\n"));
  }

  @Test
  void fieldOfAnotherTypeIsRefusedByItsName() {
    Shape shape = Shape.of(json("{\"a\":1,\"b\":\"x\",\"c\":[1,\"y\"],\"d\":true,\"e\":-1}"));
    assertThat(shape.number("a")).isEqualTo(1);
    assertThat(shape.text("b")).isEqualTo("x");
    assertThat(shape.findTruth("d")).contains(true);
    assertThat(shape.findTruth("z")).isEmpty();
    assertThat(shape.keys()).containsExactly("a", "b", "c", "d", "e");
    assertFormat("a: a string was expected", () -> shape.text("a"));
    assertFormat("b: an integer was expected", () -> shape.number("b"));
    assertFormat("c[0]: a string was expected", () -> shape.texts("c"));
    assertFormat("c[1]: an integer was expected", () -> shape.numbers("c"));
    assertFormat("a: an array was expected", () -> shape.texts("a"));
    assertFormat("a: true or false was expected", () -> shape.findTruth("a"));
    assertFormat("e: a number is not from 0 to 2147483647", () -> shape.number("e"));
    assertFormat("no z", () -> shape.get("z"));
    assertFormat("an object was expected", () -> Shape.of(json("[]")));
    assertFormat("a key is missing, has only [a, b, c, d, e]", () -> shape.exactly("a", "z"));
    assertFormat("a key too many among", () -> shape.exactly("a", "b"));
    assertThat(shape.exactly("a", "b", "c", "d", "e")).isSameAs(shape);
  }

  @Test
  void numbersThatFitNoIntAreRefusedAndLargeOnesReadWhereTheyMayStand() {
    Shape shape = Shape.of(json("{\"a\":2147483647,\"b\":2147483648,\"c\":9007199254740991}"));
    assertThat(shape.number("a")).isEqualTo(Integer.MAX_VALUE);
    assertFormat("b: a number is not from 0 to 2147483647", () -> shape.number("b"));
    assertThat(shape.largeNumber("c")).isEqualTo((1L << 53) - 1);
  }

  @Test
  void whatASourceOfUnknownTypeSaysIsKeptAndNeverDrawnWith() {
    Json json = json("{\"sides\":6,\"type\":\"dice\"}");
    EntropySource source = EntropySource.from(json);
    assertThat(source.json()).isEqualTo(json);
    assertThat(source.type()).isEqualTo("dice");
    assertThat(source.exists()).isFalse();
    assertThat(source.line(new Json.Text(DIGEST))).isEmpty();
  }

  private static Json json(String text) {
    return JsonReader.read(text.getBytes(StandardCharsets.UTF_8), JsonReader.Dialect.RFC8785);
  }

  private static void assertFormat(String where, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.FORMAT))
        .hasMessageContaining(where);
  }
}
