package org.artsenrol.enrol.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = TestPasswords.real();

  @Test
  void hashSaysHowItWasMadeAndHoldsNoPassword() {
    String hash = passwords.hash("春天去大墩寫書法");
    assertThat(hash).startsWith("PBKDF2WithHmacSHA512:210000:").doesNotContain("春天");
    assertThat(passwords.hash("春天去大墩寫書法")).as("own salt").isNotEqualTo(hash);
  }

  @Test
  void onlyTheSamePasswordFits() {
    Optional<String> hash = Optional.of(passwords.hash("mango-river-7"));
    assertThat(fits("mango-river-7", hash)).isTrue();
    assertThat(fits("Mango-river-7", hash)).isFalse();
    assertThat(fits("", hash)).isFalse();
  }

  @Test
  void nobodysPasswordFitsNobody() {
    assertThat(fits("nobody has this password", Optional.empty())).isFalse();
  }

  @Test
  void aStormIsSentAwayRatherThanKeptWaiting() throws Exception {
    Passwords slow = TestPasswords.waitingFor(new CountDownLatch(1));
    ExecutorService crowd = Executors.newCachedThreadPool();
    try {
      var tries = IntStream.range(0, 60).mapToObj(i -> crowd.submit(() -> slow.hash("x"))).toList();
      assertThatThrownBy(() -> firstDone(tries).get()).hasCauseInstanceOf(TooBusyRefused.class);
    } finally {
      crowd.shutdownNow();
    }
  }

  @Test
  void whoIsSentAwayHasClaimedNothing() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger claims = new AtomicInteger();
    Passwords slow = TestPasswords.waitingFor(never);
    ExecutorService crowd = Executors.newCachedThreadPool();
    try {
      crowd.submit(() -> slow.hash("x"));
      var tries =
          IntStream.range(0, 60)
              .mapToObj(i -> crowd.submit(() -> slow.whoHas("y", () -> count(claims), h -> h)))
              .toList();
      assertThatThrownBy(() -> firstDone(tries).get()).hasCauseInstanceOf(TooBusyRefused.class);
      assertThat(claims).hasValue(0);
    } finally {
      crowd.shutdownNow();
    }
  }

  private static Optional<Optional<String>> count(AtomicInteger claims) {
    claims.incrementAndGet();
    return Optional.empty();
  }

  private boolean fits(String password, Optional<String> hash) {
    return passwords.whoHas(password, () -> hash, Optional::of).isPresent();
  }

  private static <T> Future<T> firstDone(List<Future<T>> tries) {
    while (true) {
      for (Future<T> one : tries) {
        if (one.isDone()) {
          return one;
        }
      }
      Thread.onSpinWait();
    }
  }
}
