package org.artsenrol.enrol.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    assertThat(passwords.fits("mango-river-7", hash)).isTrue();
    assertThat(passwords.fits("Mango-river-7", hash)).isFalse();
    assertThat(passwords.fits("", hash)).isFalse();
  }

  @Test
  void nobodysPasswordFitsNobody() {
    assertThat(passwords.fits("nobody has this password", Optional.empty())).isFalse();
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

  private static Future<String> firstDone(List<Future<String>> tries) {
    while (true) {
      for (Future<String> one : tries) {
        if (one.isDone()) {
          return one;
        }
      }
      Thread.onSpinWait();
    }
  }
}
