package org.artsenrol.lottery.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
  private static final int MOST = 40;

  private final List<byte[]> leaves =
      IntStream.range(0, MOST).mapToObj(i -> Merkle.leaf(new byte[] {(byte) i})).toList();
  private final MerkleTree tree = MerkleTree.of(leaves);

  @Test
  void itRemembersTheRootOfEverySizeThatItHad() {
    assertThat(tree.size()).isEqualTo(MOST);
    for (int size = 0; size <= MOST; size++) {
      assertThat(tree.root(size)).isEqualTo(Merkle.root(leaves.subList(0, size)));
    }
  }

  @Test
  void everyLeafOfEverySizeIsProvedByItsOwnProofAlone() {
    for (int size = 1; size <= MOST; size++) {
      byte[] expected = tree.root(size);
      for (int index = 0; index < size; index++) {
        var place = new Merkle.Place(index, size);
        List<byte[]> proof = tree.inclusionProof(index, size);
        assertThat(Merkle.rootBy(place, tree.leaf(index), proof))
            .hasValueSatisfying(root -> assertThat(root).isEqualTo(expected));
        if (size > 1) {
          assertThat(Merkle.rootBy(place, Merkle.leaf(new byte[0]), proof))
              .hasValueSatisfying(root -> assertThat(root).isNotEqualTo(expected));
        }
      }
    }
  }

  @Test
  void everySizeIsProvedToHaveGrownOutOfEverySmallerOne() {
    for (int to = 1; to <= MOST; to++) {
      for (int from = 1; from <= to; from++) {
        List<byte[]> proof = tree.consistencyProof(from, to);
        assertThat(leads(from, to, tree.root(from), tree.root(to), proof)).isTrue();
        assertThat(leads(from, to, Merkle.leaf(tree.root(from)), tree.root(to), proof)).isFalse();
        assertThat(leads(from, to, tree.root(from), Merkle.leaf(tree.root(to)), proof)).isFalse();
      }
    }
  }

  private static boolean leads(int from, int to, byte[] older, byte[] newer, List<byte[]> proof) {
    return new Growth(from, to)
        .roots(older, proof)
        .filter(r -> Arrays.equals(r.older(), older) && Arrays.equals(r.newer(), newer))
        .isPresent();
  }

  @Test
  void whatItNeverHeldIsNotProven() {
    assertThatThrownBy(() -> tree.root(MOST + 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.inclusionProof(7, 7))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.inclusionProof(7, MOST + 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.consistencyProof(0, 7))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.consistencyProof(8, 7))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.consistencyProof(8, MOST + 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aFrontierGrowsToTheSameRoots() {
    Frontier frontier = Frontier.EMPTY;
    for (int size = 0; size < MOST; size++) {
      assertThat(frontier.root()).isEqualTo(tree.root(size));
      frontier = Frontier.of(size, frontier.bytes()).with(leaves.get(size));
      assertThat(frontier.size()).isEqualTo(size + 1);
    }
  }

  @Test
  void aFrontierOfAnotherSizeIsRefused() {
    assertThatThrownBy(() -> Frontier.of(3, new byte[32]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("frontier of 3");
    assertThatThrownBy(() -> new Frontier(4, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
