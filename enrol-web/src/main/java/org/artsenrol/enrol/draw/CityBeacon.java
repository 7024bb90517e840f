package org.artsenrol.enrol.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.artsenrol.config.Settings;
import org.artsenrol.enrol.admission.Beacon;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.EntropySource.Drand;
import org.artsenrol.lottery.EntropySource.TwLotto649;
import org.artsenrol.lottery.beacon.Quicknet;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.LogRecord;

/**
 * The sources that the city has settled upon (draw protocol, section 2): the beacon drand, chain
 * quicknet, one round every three seconds, believed for its signature and never for who served it;
 * Taiwan's Lotto 6/49, typed by two officers who agree; or both, and then a draw waits for both.
 */
@ApplicationScoped
public class CityBeacon implements Beacon {
  @Inject DrandMirrors mirrors;
  @Inject LottoNumbers lotto;
  @Inject Settings settings;

  /** A value, and what proves it. */
  private record Proven(Json value, Json proof) {}

  @Override
  public List<EntropySource> sourcesFor(String draw, Instant t) {
    return settings.entropy().stream().map(type -> source(type, t)).toList();
  }

  private static EntropySource source(String type, Instant t) {
    return type.equals("drand")
        ? new Drand(Drand.QUICKNET, Quicknet.roundAt(t))
        : new TwLotto649(LottoDays.notBefore(t).toString());
  }

  @Override
  public void prepare(List<EntropySource> sources) {
    for (EntropySource source : sources) {
      if (source instanceof Drand drand) {
        mirrors.fetch(drand.round());
      }
    }
  }

  @Override
  public Optional<Entropy> valuesFor(LogRecord freeze, List<EntropySource> sources) {
    var values = new ArrayList<Json>();
    var proofs = new ArrayList<Json>();
    for (EntropySource source : sources) {
      Optional<Proven> answer = answer(freeze.draw(), source);
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      values.add(answer.get().value());
      proofs.add(answer.get().proof());
    }
    return Optional.of(new Entropy(values, proofs));
  }

  private Optional<Proven> answer(String draw, EntropySource source) {
    if (source instanceof Drand drand) {
      return mirrors
          .find(drand.round())
          .map(
              round ->
                  new Proven(
                      new Json.Text(round.randomness()),
                      Json.object().with("signature", round.signature())));
    }
    return source instanceof TwLotto649
        ? lotto.agreed(draw).map(balls -> new Proven(balls.json(), Json.object()))
        : Optional.empty();
  }
}
