package org.artsenrol.enrol.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PublicPagesTest {
  private final SetClock machine = new SetClock();
  private final PublicVersion version = new PublicVersion(machine);
  private final PublicPages pages = new PublicPages(version);
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void pageIsMadeOnceForAllWhoAskAlike() throws Exception {
    pages.get("/classes?q=a", this::page);
    pages.get("/classes?q=a", this::page);
    assertThat(made).hasValue(1);
  }

  @Test
  void otherQueriesAndLanguagesAreOtherPages() throws Exception {
    pages.get("/classes?q=a", this::page);
    pages.get("/classes?q=b", this::page);
    pages.get("/en/classes?q=a", this::page);
    assertThat(made).hasValue(3);
  }

  @Test
  void crowdAskingAtOnceWaitsForOneRendering() throws Exception {
    int crowd = 20;
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    PublicPages.Maker slow =
        () -> {
          begun.countDown();
          await(go);
          return page();
        };
    ExecutorService readers = Executors.newFixedThreadPool(crowd);
    try {
      Future<Optional<ServedBytes>> first = readers.submit(() -> pages.get("/", slow));
      await(begun);
      Callable<Optional<ServedBytes>> other = () -> pages.get("/", slow);
      List<Future<Optional<ServedBytes>>> others =
          java.util.stream.IntStream.range(1, crowd).mapToObj(i -> readers.submit(other)).toList();
      go.countDown();
      for (Future<Optional<ServedBytes>> reader : others) {
        assertThat(reader.get()).isEqualTo(first.get());
      }
    } finally {
      readers.shutdownNow();
    }
    assertThat(made).hasValue(1);
  }

  @Test
  void changeShowsAtOnce() throws Exception {
    pages.get("/", this::page);
    version.bump();
    pages.get("/", this::page);
    assertThat(made).hasValue(2);
  }

  @Test
  void pageBegunBeforeAChangeIsNotServedAfterIt() throws Exception {
    pages.get(
        "/",
        () -> {
          version.bump();
          return page();
        });
    pages.get("/", this::page);
    assertThat(made).hasValue(2);
  }

  @Test
  void smallChangesAreGatheredForTwoSeconds() throws Exception {
    version.bump();
    pages.get("/", this::page);
    version.changed();
    pages.get("/", this::page);
    assertThat(made).hasValue(1);
    machine.now = machine.now.plus(PublicVersion.GATHERED);
    pages.get("/", this::page);
    assertThat(made).hasValue(2);
    machine.now = machine.now.plus(Duration.ofHours(1));
    pages.get("/", this::page);
    assertThat(made).hasValue(2);
  }

  @Test
  void errorIsNeverKept() throws Exception {
    assertThat(pages.get("/draws/none", Optional::empty)).isEmpty();
    assertThat(pages.get("/draws/none", this::page)).isPresent();
  }

  @Test
  void faultIsNeverKept() throws Exception {
    PublicPages.Maker broken =
        () -> {
          throw new ServletException("broken");
        };
    assertThatThrownBy(() -> pages.get("/", broken)).isInstanceOf(ServletException.class);
    assertThat(pages.get("/", this::page)).isPresent();
  }

  private Optional<ServedBytes> page() {
    byte[] bytes = ("page " + made.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
    return Optional.of(new ServedBytes("text/html", "public", bytes));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class SetClock extends Clock {
    private volatile Instant now = Instant.parse("2026-12-30T02:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
