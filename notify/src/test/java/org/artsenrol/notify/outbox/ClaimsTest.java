package org.artsenrol.notify.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.artsenrol.notify.MailSettings;
import org.artsenrol.notify.channel.Delivery;
import org.artsenrol.notify.testing.Database;
import org.artsenrol.notify.testing.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class ClaimsTest {
  private static final Instant NOON = House.NOON;
  private static final Instant UNTIL = NOON.plus(Duration.ofMinutes(10));
  private static final Delivery FAILED = Delivery.failed(new Exception("451 try later"));

  @Parameter Database database;
  private House house;
  private Claims claims;
  private Long id;

  @BeforeEach
  void queueOneMail() {
    house = new House(database);
    MailSettings server = new MailSettings("localhost", 25, "no-reply@arts.example.tw");
    house.add(Optional.of(server), Notices.admitted(Notices.MRS_LIN, "admitted:1"));
    claims = house.claims();
    id = house.onlyMail().getId();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void claimedMailIsNobodyElsesUntilTheClaimRunsOut() {
    assertThat(claims.claim(id, NOON, UNTIL)).isPresent();
    assertThat(claims.claim(id, UNTIL, UNTIL)).isEmpty();
    assertThat(claims.due(UNTIL, 10)).isEmpty();
    assertThat(claims.due(UNTIL.plusMillis(1), 10)).containsExactly(id);
  }

  @Test
  void ofManyAtOnceExactlyOneGetsTheClaim() throws Exception {
    int machines = 8;
    CyclicBarrier together = new CyclicBarrier(machines);
    Callable<Boolean> machine =
        () -> {
          together.await();
          return claims.claim(id, NOON, UNTIL).isPresent();
        };
    ExecutorService threads = Executors.newFixedThreadPool(machines);
    try {
      List<Boolean> answers = new ArrayList<>();
      for (Future<Boolean> f : threads.invokeAll(Collections.nCopies(machines, machine))) {
        answers.add(f.get());
      }
      assertThat(answers).containsOnlyOnce(true);
    } finally {
      threads.shutdownNow();
    }
    assertThat(house.onlyMail().attempts()).isEqualTo(1);
  }

  @Test
  void failuresWaitOneFiveAndThirtyMinutesAndThenItIsDead() {
    Instant now = NOON;
    for (int minutes : List.of(1, 5, 30)) {
      assertThat(tryAt(now, FAILED)).isEqualTo(MessageState.QUEUED);
      Instant next = now.plus(Duration.ofMinutes(minutes));
      assertThat(house.onlyMail().nextAt()).isEqualTo(next);
      assertThat(claims.due(next.minusMillis(1), 10)).isEmpty();
      now = next;
    }
    assertThat(tryAt(now, FAILED)).isEqualTo(MessageState.DEAD);
    assertThat(claims.due(now.plus(Duration.ofDays(9)), 10)).isEmpty();
  }

  @Test
  void refusedAddressIsNotTriedAgain() {
    assertThat(tryAt(NOON, Delivery.refused(new Exception("550 no such user"))))
        .isEqualTo(MessageState.DEAD);
  }

  @Test
  void lateFailureDoesNotUndoTheClaimOfAnother() {
    OutboxMessage slow = claims.claim(id, NOON, UNTIL).orElseThrow();
    Instant later = UNTIL.plusMillis(1);
    OutboxMessage other = claims.claim(id, later, later.plusSeconds(600)).orElseThrow();
    claims.settle(slow, FAILED, later);
    assertThat(house.onlyMail().claimedUntil()).isEqualTo(later.plusSeconds(600));
    assertThat(claims.settle(other, Delivery.accepted(), later)).isEqualTo(MessageState.SENT);
  }

  @Test
  void lateFailureDoesNotUndoWhatWasSent() {
    OutboxMessage slow = claims.claim(id, NOON, UNTIL).orElseThrow();
    Instant later = UNTIL.plusMillis(1);
    OutboxMessage other = claims.claim(id, later, later.plusSeconds(600)).orElseThrow();
    claims.settle(other, Delivery.accepted(), later);
    assertThat(claims.settle(slow, FAILED, later)).isEqualTo(MessageState.SENT);
  }

  @Test
  void overlongReasonIsCut() {
    String reason = "4".repeat(2000);
    assertThat(tryAt(NOON, Delivery.failed(new Exception(reason)))).isEqualTo(MessageState.QUEUED);
  }

  private MessageState tryAt(Instant now, Delivery delivery) {
    OutboxMessage claimed = claims.claim(id, now, now.plus(Duration.ofMinutes(10))).orElseThrow();
    return claims.settle(claimed, delivery, now);
  }
}
