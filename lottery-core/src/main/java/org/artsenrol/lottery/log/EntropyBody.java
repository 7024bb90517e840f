package org.artsenrol.lottery.log;

import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.bytes.Json;

/**
 * Body of {@code ENTROPY}: the random values have become public.
 *
 * @param freeze the {@link LogRecord#hash} of the FREEZE they answer
 */
public record EntropyBody(String freeze, Entropy entropy) {

  public Json.Members json() {
    return Json.object()
        .with("freeze", freeze)
        .with("values", Json.items(entropy.values()))
        .with("proofs", Json.items(entropy.proofs()));
  }
}
