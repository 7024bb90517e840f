package org.artsenrol.lottery.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.artsenrol.lottery.Vectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrowthTest {
  private static final HexFormat HEX = HexFormat.of();

  static List<Json.Members> published() {
    return Vectors.list(Vectors.file("ct-merkle.json"), "consistency");
  }

  @ParameterizedTest
  @MethodSource("published")
  void proofHoldsExactlyWhenItShould(Json.Members c) {
    var growth = new Growth(number(c, "size1"), number(c, "size2"));
    byte[] older = HEX.parseHex(Vectors.text(c, "root1"));
    byte[] newer = HEX.parseHex(Vectors.text(c, "root2"));
    List<byte[]> proof =
        ((Json.Items) c.values().get("proof"))
            .values().stream().map(hash -> HEX.parseHex(((Json.Text) hash).value())).toList();
    boolean holds = leads(growth, older, newer, proof);
    assertThat(holds).isEqualTo(((Json.Truth) c.values().get("want_ok")).value());
  }

  private static boolean leads(Growth growth, byte[] older, byte[] newer, List<byte[]> proof) {
    return growth
        .roots(older, proof)
        .filter(r -> Arrays.equals(r.older(), older) && Arrays.equals(r.newer(), newer))
        .isPresent();
  }

  private static long number(Json.Members c, String key) {
    return ((Json.Whole) c.values().get(key)).value();
  }
}
