package org.artsenrol.enrol.admission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.log.LogRecord;

/**
 * Where a draw's random value comes from: named in the rules long before, known to nobody until T.
 * An installation has exactly one.
 */
public interface Beacon {

  /** The sources of a draw whose value becomes public at {@code t}. */
  List<EntropySource> sourcesFor(String draw, Instant t);

  /**
   * Gets from outside what answers these sources, if anything has to be got. It may take seconds,
   * so no transaction may be open.
   */
  void prepare(List<EntropySource> sources);

  /**
   * The values that answer a frozen list, once they are at hand.
   *
   * @param freeze the FREEZE record as it was published
   * @param sources as its manifest names them
   */
  Optional<Entropy> valuesFor(LogRecord freeze, List<EntropySource> sources);
}
