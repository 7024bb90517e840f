package org.artsenrol.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.artsenrol.lottery.bytes.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every draw of the published vectors, to the byte, and every input that must be refused. */
class PublishedVectorsTest {

  static List<Vectors.Case> drawn() {
    return Vectors.lc1("cases");
  }

  static List<Vectors.Case> refused() {
    return Vectors.lc1("refused");
  }

  static List<Vectors.Case> brokenTwice() {
    return Vectors.lc1("refused_two");
  }

  static List<Vectors.Case> badBytes() {
    return Vectors.lc1("refused_bytes");
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void resultAgreesToTheByte(Vectors.Case c) {
    var expected = (Json.Members) ((Json.Members) c.expected()).values().get("expect");
    DrawResult result = c.draw();
    assertThat(new String(result.canonical(), StandardCharsets.UTF_8))
        .isEqualTo(new String(expected.values().get("result").canonical(), StandardCharsets.UTF_8));
    assertThat(result.digest()).isEqualTo(Vectors.text(expected, "result_sha256"));
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void manifestListAndResultReadBackToTheSameBytes(Vectors.Case c) {
    assertThat(Manifest.parse(c.manifest()).canonical()).isEqualTo(c.manifest());
    assertThat(EntryList.parse(c.entries()).bytes()).isEqualTo(c.entries());
    byte[] result = c.draw().canonical();
    assertThat(DrawResult.parse(result).canonical()).isEqualTo(result);
  }

  @ParameterizedTest
  @MethodSource({"refused", "brokenTwice", "badBytes"})
  void brokenInputIsRefusedWithItsFirstBrokenRule(Vectors.Case c) {
    String code = Vectors.text((Json.Members) c.expected(), "code");
    assertThatThrownBy(c::draw)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).hasToString(code));
  }
}
