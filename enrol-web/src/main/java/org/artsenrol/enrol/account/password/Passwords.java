package org.artsenrol.enrol.account.password;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Hashes and compares passwords: PBKDF2 with HMAC-SHA512, 210,000 rounds, own salt.
 *
 * <p>One hash costs about a quarter of a second of a processor. Half of the processors may be at it
 * at once, a few more wait in turn and the rest are sent away at once, so that a storm of sign-ins
 * leaves the machine to those who are already in.
 */
@ApplicationScoped
public class Passwords {
  private static final int WAITING = 24;
  private static final int PATIENCE_SECONDS = 10;
  private static final Map<String, String> STRENGTH =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "16",
          "Pbkdf2PasswordHash.KeySizeBytes", "32");

  private final Semaphore turns =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  @Inject Pbkdf2PasswordHash pbkdf2;

  private String nobodys;

  @PostConstruct
  void prepare() {
    pbkdf2.initialize(STRENGTH);
    nobodys = pbkdf2.generate("nobody has this password".toCharArray());
  }

  /**
   * @throws TooBusyRefused if too many others wait already
   */
  public String hash(String password) {
    return inTurn(() -> pbkdf2.generate(password.toCharArray()));
  }

  /**
   * Whoever is claimed, if the password is hers. The claim is made only when its turn has come, so
   * that nobody loses a try by being sent away. If nobody is claimed, the answer takes the same
   * time, so that the clock does not tell who exists.
   *
   * @throws TooBusyRefused if too many others wait already; nothing was claimed then
   */
  public <T> Optional<T> whoHas(
      String password, Supplier<Optional<T>> claim, Function<T, Optional<String>> hashOf) {
    return inTurn(
        () -> {
          Optional<T> claimed = claim.get();
          Optional<String> hash = claimed.flatMap(hashOf);
          boolean fits = pbkdf2.verify(password.toCharArray(), hash.orElse(nobodys));
          return claimed.filter(c -> fits && hash.isPresent());
        });
  }

  private <T> T inTurn(Supplier<T> work) {
    takeTurn();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private void takeTurn() {
    try {
      if (turns.getQueueLength() >= WAITING
          || !turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new TooBusyRefused();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooBusyRefused();
    }
  }
}
