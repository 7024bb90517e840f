package org.artsenrol.lottery.beacon;

import org.artsenrol.lottery.beacon.BeaconRefused.Reason;

/** The curve {@code y² = x³ + 4} over {@link Fp}, where signatures live. */
final class G1 {
  static final Fp B = Fp.of(4);

  private G1() {}

  /**
   * Reads 48 bytes.
   *
   * @throws BeaconRefused if they are not a finite point of the subgroup
   */
  static Point<Fp> decode(byte[] bytes) {
    var compressed = new Compressed(bytes, 1);
    Fp x = compressed.coordinate(0);
    Fp y =
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
