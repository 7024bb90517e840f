package org.artsenrol.enrol.draw;

import java.util.Optional;
import org.artsenrol.lottery.beacon.BeaconRefused;
import org.artsenrol.lottery.beacon.Quicknet;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonFault;
import org.artsenrol.lottery.bytes.JsonReader;

/**
 * One round of quicknet, its signature proven.
 *
 * @param randomness 64 hexadecimal characters: SHA-256 of the signature
 * @param signature 96 hexadecimal characters
 */
record DrandRound(long round, String randomness, String signature) {

  /**
   * Reads drand's own form, {@code {"round":…,"randomness":…,"signature":…}}; empty unless its
   * signature is the chain's for this very round.
   */
  static Optional<DrandRound> read(byte[] answer, long round) {
    try {
      return JsonReader.read(answer, JsonReader.Dialect.RFC8785) instanceof Json.Members members
              && members.values().get("signature") instanceof Json.Text signature
          ? Optional.of(proven(round, signature.value()))
          : Optional.empty();
    } catch (JsonFault | BeaconRefused notItsWord) {
      return Optional.empty();
    }
  }

  private static DrandRound proven(long round, String signature) {
    return new DrandRound(round, Quicknet.randomness(round, signature), signature);
  }

  /** In the form in which mirrors serve it. */
  byte[] bytes() {
    return Json.object()
        .with("round", round)
        .with("randomness", randomness)
        .with("signature", signature)
        .canonical();
  }
}
