package org.artsenrol.enrol.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockoutTest {
  private final Instant now = Instant.parse("2026-12-30T02:00:00Z");
  private final Lockout lockout = new Lockout();

  @Test
  void fiveTriesAreLookedAtAndTheSixthIsNot() {
    useUp();
    assertThat(lockout.tryAt(now)).isFalse();
  }

  @Test
  void doorOpensAfterFifteenMinutesAndNotBefore() {
    useUp();
    Instant end = now.plus(Duration.ofMinutes(15));
    assertThat(lockout.tryAt(end.minusMillis(1))).isFalse();
    assertThat(lockout.tryAt(end)).isTrue();
  }

  @Test
  void knockingAtAClosedDoorDoesNotKeepItClosed() {
    useUp();
    for (int minute = 0; minute < 15; minute++) {
      lockout.tryAt(now.plus(Duration.ofMinutes(minute)));
    }
    assertThat(lockout.tryAt(now.plus(Duration.ofMinutes(15)))).isTrue();
  }

  @Test
  void afterTheLockThereAreFiveTriesAgain() {
    useUp();
    Instant later = now.plus(Lockout.LENGTH);
    for (int i = 0; i < Lockout.TRIES; i++) {
      assertThat(lockout.tryAt(later)).as("try %d", i + 1).isTrue();
    }
    assertThat(lockout.tryAt(later)).isFalse();
  }

  @Test
  void theRightPasswordForgivesEarlierTries() {
    lockout.tryAt(now);
    lockout.tryAt(now);
    lockout.clear();
    useUp();
    assertThat(lockout.tryAt(now)).isFalse();
  }

  private void useUp() {
    for (int i = 0; i < Lockout.TRIES; i++) {
      assertThat(lockout.tryAt(now)).as("try %d", i + 1).isTrue();
    }
  }
}
