package org.artsenrol.enrol.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.admission.Beacon;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.log.LogRecord;

/**
 * The demonstration's random value: SHA-256 of the FREEZE record, so that anybody predicts it. It
 * proves nothing.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class DemoBeacon implements Beacon {

  @Override
  public List<EntropySource> sourcesFor(String draw, Instant t) {
    return List.of(new EntropySource.Demo("demo-" + draw));
  }

  @Override
  public void prepare(List<EntropySource> sources) {
    // Nothing comes from outside.
  }

  @Override
  public Optional<Entropy> valuesFor(LogRecord freeze, List<EntropySource> sources) {
    return Optional.of(Entropy.demo(freeze.sha256()));
  }
}
