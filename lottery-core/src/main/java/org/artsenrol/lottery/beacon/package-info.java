/**
 * The public randomness beacon drand, chain quicknet: is this value what the beacon said in this
 * round? Proven by pairing on the curve BLS12-381, in plain {@code BigInteger} arithmetic that can
 * be read beside its sources: RFC 9380 (hashing to the curve), the IETF draft on BLS signatures
 * (points as bytes), and the text books on the ate pairing.
 *
 * <p>Read from the bottom: {@link org.artsenrol.lottery.beacon.Fp}, {@code Fp2} and {@code Fp12}
 * are numbers, {@code Point} adds on a curve, {@code G1} and {@code G2} read points and refuse bad
 * ones, {@code HashToG1} turns a message into a point, {@code Pairing} compares, and {@link
 * org.artsenrol.lottery.beacon.Quicknet} pins the chain. Nothing here is secret, so nothing takes
 * care to run in constant time; it must never be used to sign.
 */
package org.artsenrol.lottery.beacon;
