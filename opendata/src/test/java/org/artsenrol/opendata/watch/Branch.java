package org.artsenrol.opendata.watch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.artsenrol.lottery.bytes.Merkle;
import org.artsenrol.lottery.bytes.MerkleTree;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.NoteSigner;
import org.artsenrol.lottery.log.SignedNote;

/** A log of made-up leaves that somebody with its key could have grown: one of several pasts. */
final class Branch {
  private final String name;
  private final NoteSigner signer;
  private final MerkleTree tree = new MerkleTree();

  Branch(String name, NoteSigner signer) {
    this.name = name;
    this.signer = signer;
  }

  Branch grownTo(int size) {
    while (tree.size() < size) {
      tree.add(Merkle.leaf((name + tree.size()).getBytes(StandardCharsets.UTF_8)));
    }
    return this;
  }

  SignedNote checkpoint(int size) {
    return signer.sign(new Checkpoint(CityLog.ORIGIN, size, tree.root(size)).text());
  }

  List<byte[]> proof(int old, int size) {
    return old == 0 ? List.of() : tree.consistencyProof(old, size);
  }

  /** The body of a request to cosign. */
  byte[] submission(int old, int size) {
    String proof =
        proof(old, size).stream()
            .map(hash -> Base64.getEncoder().encodeToString(hash) + "\n")
            .collect(Collectors.joining());
    String note = new String(checkpoint(size).bytes(), StandardCharsets.UTF_8);
    return ("old " + old + "\n" + proof + "\n" + note).getBytes(StandardCharsets.UTF_8);
  }
}
