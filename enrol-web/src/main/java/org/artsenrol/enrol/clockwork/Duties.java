package org.artsenrol.enrol.clockwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.artsenrol.enrol.kernel.Leases;
import org.artsenrol.enrol.kernel.Refused;
import org.artsenrol.enrol.start.StartState;

/**
 * Does a timed duty if it is this node's turn. A duty that fails is logged, rests for a while and
 * is tried again; the others go on.
 */
@ApplicationScoped
public class Duties {
  private static final Logger LOG = System.getLogger(Duties.class.getName());
  private static final Duration TURN = Duration.ofSeconds(30);
  private static final Duration REST = Duration.ofSeconds(30);

  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final Map<String, Instant> restingUntil = new ConcurrentHashMap<>();

  @Inject StartState state;
  @Inject Leases leases;
  @Inject Clock machine;

  /** A duty that one node does for all. */
  void forAll(String name, Runnable duty) {
    onThisNode(
        name,
        () -> {
          if (leases.take(name, TURN)) {
            duty.run();
          }
        });
  }

  /** A duty that every node does for itself, such as filling its own memory. */
  void onThisNode(String name, Runnable duty) {
    if (state.isReady()) {
      attempt(name, duty);
    }
  }

  /** One part of a duty, which may fail without failing the rest. */
  void attempt(String name, Runnable part) {
    if (isResting(name) || !underWay.add(name)) {
      return;
    }
    try {
      part.run();
      restingUntil.remove(name);
    } catch (Refused notNow) {
      LOG.log(Level.DEBUG, "{0} waits: {1}", name, notNow.messageKey());
    } catch (RuntimeException failure) {
      restingUntil.put(name, machine.instant().plus(REST));
      LOG.log(Level.WARNING, name + " failed and is tried again in " + REST, failure);
    } finally {
      underWay.remove(name);
    }
  }

  private boolean isResting(String name) {
    return machine.instant().isBefore(restingUntil.getOrDefault(name, Instant.MIN));
  }
}
