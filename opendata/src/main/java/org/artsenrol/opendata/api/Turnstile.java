package org.artsenrol.opendata.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;

/**
 * Holds back who asks for new bytes faster than all can be served: a bucket of tokens for each
 * address, in this node's memory alone. An address is forgotten as soon as its bucket would be full
 * again; it is written nowhere.
 */
@ApplicationScoped
public class Turnstile {
  private static final int ADDRESSES = 100_000;

  private Rate rate;
  private TimeMeter time;
  private Cache<String, Bucket> buckets;

  protected Turnstile() {}

  @Inject
  public Turnstile(Rate rate, Clock clock) {
    this.rate = rate;
    this.time = new Meter(clock);
    this.buckets =
        Caffeine.newBuilder().maximumSize(ADDRESSES).expireAfterAccess(rate.per()).build();
  }

  /** Takes a token of the asker's, if there is one. */
  Ration pass(HttpServletRequest request) {
    String asker = Asker.of(request, rate.proxies());
    ConsumptionProbe probe = buckets.get(asker, absent -> bucket()).tryConsumeAndReturnRemaining(1);
    return new Ration(
        rate,
        probe.isConsumed(),
        probe.getRemainingTokens(),
        seconds(probe.getNanosToWaitForRefill()),
        seconds(probe.getNanosToWaitForReset()));
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(l -> l.capacity(rate.requests()).refillGreedy(rate.requests(), rate.per()))
        .withCustomTimePrecision(time)
        .build();
  }

  /** Rounded up, so that whoever waits so long does not come too early. */
  private static long seconds(long nanos) {
    return Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds();
  }

  private record Meter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return clock.millis() * 1_000_000;
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
