package org.artsenrol.lottery.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.artsenrol.lottery.Vectors;
import org.junit.jupiter.api.Test;
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

  @Test
  void everySmallTreeIsProvedToHaveGrownOutOfEverySmallerOne() {
    List<byte[]> leaves =
        IntStream.range(0, 20).mapToObj(i -> Merkle.leaf(new byte[] {(byte) i})).toList();
    for (int to = 1; to <= leaves.size(); to++) {
      byte[] newer = Merkle.root(leaves.subList(0, to));
      for (int from = 1; from <= to; from++) {
        byte[] older = Merkle.root(leaves.subList(0, from));
        List<byte[]> proof = Growth.proof(leaves.subList(0, to), from);
        assertThat(leads(new Growth(from, to), older, newer, proof)).isTrue();
        assertThat(leads(new Growth(from, to), Merkle.leaf(older), newer, proof)).isFalse();
        assertThat(leads(new Growth(from, to), older, Merkle.leaf(newer), proof)).isFalse();
      }
    }
  }

  @Test
  void nothingIsProvenOfAnEmptyOrLargerTree() {
    List<byte[]> leaves = List.of(Merkle.leaf(new byte[0]));
    assertThatThrownBy(() -> Growth.proof(leaves, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Growth.proof(leaves, 2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static long number(Json.Members c, String key) {
    return ((Json.Whole) c.values().get(key)).value();
  }
}
