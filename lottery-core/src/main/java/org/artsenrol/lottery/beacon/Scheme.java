package org.artsenrol.lottery.beacon;

import java.nio.ByteBuffer;
import org.artsenrol.lottery.beacon.BeaconRefused.Reason;
import org.artsenrol.lottery.bytes.Sha256;

/**
 * drand's {@code bls-unchained-g1-rfc9380}: each round is signed for itself, with signatures in
 * {@link G1} and keys in {@link G2}.
 */
record Scheme(Point<Fp2> key, HashToG1 hash) {
  static final String TAG = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";

  static Scheme ofKey(byte[] key) {
    return new Scheme(G2.decode(key), new HashToG1(TAG));
  }

  /**
   * @throws BeaconRefused if these bytes are not the key's signature of this round
   */
  void mustSign(long round, byte[] signature) {
    Point<Fp> point = G1.decode(signature);
    byte[] message = Sha256.of(ByteBuffer.allocate(Long.BYTES).putLong(round).array());
    Compressed.require(
        Pairing.equal(point, G2.GENERATOR, hash.of(message), key), Reason.NOT_SIGNED);
  }
}
