package org.artsenrol.enrol.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.admission.Beacon;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.log.LogRecord;

/** A beacon that names a round of drand and answers what a test told it. */
public final class FixedBeacon implements Beacon {
  private Optional<Beacon> followed = Optional.empty();
  private long round = 12_345;
  private Optional<Entropy> value = Optional.of(Entropy.drand("ab".repeat(32), "00"));

  /** From now on no value can be had. */
  public void fallSilent() {
    value = Optional.empty();
  }

  /** From now on this is the value, 64 hexadecimal characters. */
  public void say(String hex) {
    value = Optional.of(Entropy.drand(hex, "00"));
  }

  /** From now on it names this round of drand and answers as that one did. */
  public void answer(long round, String randomness, String signature) {
    this.round = round;
    value = Optional.of(Entropy.drand(randomness, signature));
  }

  /** From now on it says what another one says. */
  public void follow(Beacon other) {
    followed = Optional.of(other);
  }

  @Override
  public List<EntropySource> sourcesFor(String draw, Instant t) {
    if (followed.isPresent()) {
      return followed.get().sourcesFor(draw, t);
    }
    return List.of(new EntropySource.Drand(EntropySource.Drand.QUICKNET, round));
  }

  @Override
  public void prepare(List<EntropySource> sources) {
    // It answers at once.
  }

  @Override
  public Optional<Entropy> valuesFor(LogRecord freeze, List<EntropySource> sources) {
    return followed.isPresent() ? followed.get().valuesFor(freeze, sources) : value;
  }
}
