package org.artsenrol.lottery.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
  void proofOfAnotherLengthLeadsNowhere() {
    List<byte[]> leaves =
        IntStream.range(0, 20).mapToObj(i -> Merkle.leaf(new byte[] {(byte) i})).toList();
    MerkleTree tree = MerkleTree.of(leaves);
    for (int to = 1; to <= leaves.size(); to++) {
      for (int from = 1; from <= to; from++) {
        byte[] older = tree.root(from);
        var longer = new ArrayList<>(tree.consistencyProof(from, to));
        longer.add(older);
        assertThat(new Growth(from, to).roots(older, longer)).isEmpty();
        List<byte[]> proof = longer.subList(0, longer.size() - 1);
        if (!proof.isEmpty()) {
          assertThat(new Growth(from, to).roots(older, proof.subList(1, proof.size()))).isEmpty();
        }
      }
    }
  }

  @Test
  void treeThatShrankHasNotGrownWhateverItsRoots() {
    byte[] root = Merkle.leaf(new byte[0]);
    assertThat(new Growth(2, 1).roots(root, List.of())).isEmpty();
    assertThat(new Growth(0, 1).roots(root, List.of(root))).isEmpty();
    assertThat(new Growth(-1, 1).roots(root, List.of(root))).isEmpty();
    assertThat(new Growth(1, 1).roots(root, List.of())).isPresent();
  }

  private static long number(Json.Members c, String key) {
    return ((Json.Whole) c.values().get(key)).value();
  }
}
