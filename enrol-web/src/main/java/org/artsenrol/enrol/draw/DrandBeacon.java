package org.artsenrol.enrol.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.admission.Beacon;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.beacon.Quicknet;
import org.artsenrol.lottery.log.LogRecord;

/**
 * The public randomness beacon drand, chain quicknet: one round every three seconds since August
 * 2023 (draw protocol, section 2). A value is believed for its signature, never for who served it.
 */
@ApplicationScoped
public class DrandBeacon implements Beacon {
  @Inject DrandMirrors mirrors;

  @Override
  public List<EntropySource> sourcesFor(String draw, Instant t) {
    return List.of(new EntropySource.Drand(EntropySource.Drand.QUICKNET, Quicknet.roundAt(t)));
  }

  @Override
  public void prepare(List<EntropySource> sources) {
    roundOf(sources).ifPresent(mirrors::fetch);
  }

  @Override
  public Optional<Entropy> valuesFor(LogRecord freeze, List<EntropySource> sources) {
    return roundOf(sources)
        .flatMap(mirrors::find)
        .map(round -> Entropy.drand(round.randomness(), round.signature()));
  }

  /** This beacon answers draws that name drand alone. */
  private static Optional<Long> roundOf(List<EntropySource> sources) {
    return sources.size() == 1 && sources.get(0) instanceof EntropySource.Drand drand
        ? Optional.of(drand.round())
        : Optional.empty();
  }
}
