package org.artsenrol.lottery.beacon;

import org.artsenrol.lottery.beacon.BeaconRefused.Reason;

/** The twisted curve {@code y² = x³ + 4(1 + u)} over {@link Fp2}, where public keys live. */
final class G2 {
  static final Fp2 B = Fp2.XI.times(G1.B);

  /** The point that everybody starts from. */
  static final Point<Fp2> GENERATOR =
      new Point<>(
          new Fp2(
              Fp.of(
                  "024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8"),
              Fp.of(
                  "13e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e")),
          new Fp2(
              Fp.of(
                  "0ce5d527727d6e118cc9cdc6da2e351aadfd9baa8cbdd3a76d429a695160d12c923ac9cc3baca289e193548608b82801"),
              Fp.of(
                  "0606c4a02ea734cc32acd2b02bc28b99cb3e287e85a763af267492ab572e99ab3f370d275cec1da1aaa9075ff05f79be")));

  private G2() {}

  /**
   * Reads 96 bytes, the imaginary part of x first.
   *
   * @throws BeaconRefused if they are not a finite point of the subgroup
   */
  static Point<Fp2> decode(byte[] bytes) {
    var compressed = new Compressed(bytes, 2);
    var x = new Fp2(compressed.coordinate(1), compressed.coordinate(0));
    Fp2 y =
        x.times(x)
            .times(x)
            .plus(B)
            .root()
            .orElseThrow(() -> new BeaconRefused(Reason.NOT_ON_CURVE));
    var point = new Point<>(x, y.isLarge() == compressed.largeY() ? y : y.negated());
    Compressed.require(point.isInSubgroup(), Reason.NOT_IN_SUBGROUP);
    return point;
  }
}
