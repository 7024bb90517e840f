package org.artsenrol.lottery.beacon;

/** A signature that is not the beacon's word for a round. */
public final class BeaconRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with it, in the order in which it is looked at. */
  public enum Reason {
    /** There is no such round: rounds are counted from 1. */
    ROUND,
    /** Not lowercase hexadecimal. */
    HEX,
    /** Not 48 bytes: cut off, or too long. */
    LENGTH,
    /** The first bits do not announce a compressed point. */
    UNCOMPRESSED,
    /** The point at infinity, which would sign everything. */
    INFINITY,
    /** A coordinate that is not below the field's prime. */
    NOT_REDUCED,
    /** No point of the curve has this coordinate. */
    NOT_ON_CURVE,
    /** A point of the curve outside the subgroup of prime order. */
    NOT_IN_SUBGROUP,
    /** A sound point, but not this chain's signature of this round. */
    NOT_SIGNED
  }

  private final Reason reason;

  public BeaconRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
