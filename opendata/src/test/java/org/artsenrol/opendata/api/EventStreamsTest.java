package org.artsenrol.opendata.api;

import static org.artsenrol.opendata.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.Samples;
import org.artsenrol.opendata.SettledDraw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events as readers get them, quick ones and slow ones. */
class EventStreamsTest {
  private static final String ASKER = "192.0.2.1";

  private final PublishedTerm term = new PublishedTerm();
  private final HandClock clock = new HandClock(NOON);
  private final EventStreams streams = new EventStreams(term.views(), term.compiled, clock);

  @AfterEach
  void close() {
    term.close();
  }

  @Test
  void readerIsToldWhereSheIsAndThenWhatChanges() {
    SlowReader reader = reader(-1);
    assertThat(reader.text())
        .startsWith("retry: 5000\nid: 6\nevent: standing\ndata: {\"change_number\":6}\n\n");
    term.publish(p -> p.publish(Samples.record(RecordKind.OFFER, NOON)));
    streams.tell();
    assertThat(reader.text())
        .contains("id: 7\nevent: record\ndata: {\"index\":0,\"hash\":\"")
        .endsWith(
            "\"kind\":\"OFFER\",\"draw\":\"dadun-2027s-1\",\"at\":\"2026-12-30T12:00:00+08:00\"}\n\n");
  }

  @Test
  void whoSaysHowFarSheHasReadIsToldTheRest() {
    SlowReader reader = reader(5);
    assertThat(reader.text())
        .endsWith(
            "id: 6\nevent: class\ndata: {\"state\":\"updated\",\"kind\":\"class\",\"id\":\""
                + SettledDraw.OTHER
                + "\"}\n\n");
  }

  @Test
  void whatIsWithdrawnIsToldAsDeleted() {
    SlowReader reader = reader(-1);
    term.publish(p -> p.withdrawItem(ItemKind.CLASS, SettledDraw.OTHER));
    streams.tell();
    assertThat(reader.text()).contains("{\"state\":\"deleted\",\"kind\":\"class\"");
  }

  @Test
  void countsThatMoveTogetherAreOneEvent() {
    SlowReader reader = reader(-1);
    term.count(SettledDraw.CLASS, 3);
    streams.tell();
    assertThat(reader.text())
        .endsWith(
            "event: counts\ndata: {\"counts\":[{\"class\":\""
                + SettledDraw.CLASS
                + "\",\"seats\":25,\"applicants\":3,\"as_of\":\"2026-12-30T12:00:00+08:00\"}]}\n\n");
  }

  @Test
  void nobodyIsToldTheSameTwice() {
    SlowReader reader = reader(0);
    String told = reader.text();
    streams.tell();
    streams.tell();
    assertThat(reader.text()).isEqualTo(told);
  }

  @Test
  void silenceIsBrokenEveryFifteenSeconds() {
    SlowReader reader = reader(-1);
    clock.pass(Duration.ofSeconds(14));
    streams.tell();
    assertThat(reader.text()).doesNotEndWith(":\n\n");
    clock.pass(Duration.ofSeconds(1));
    streams.tell();
    streams.tell();
    assertThat(reader.text()).endsWith("}\n\n:\n\n");
  }

  @Test
  void whoTakesNothingHoldsUpNobodyAndGetsAllLater() {
    SlowReader slow = reader(-1);
    SlowReader quick = reader(-1);
    slow.takes = false;
    term.publish(p -> p.publish(Samples.record(RecordKind.OFFER, NOON)));
    streams.tell();
    assertThat(quick.text()).contains("event: record");
    assertThat(slow.text()).doesNotContain("event: record");
    slow.takesAgain();
    assertThat(slow.text()).isEqualTo(quick.text());
  }

  @Test
  void whoNeverTakesAnythingIsSentAway() {
    SlowReader slow = reader(-1);
    slow.takes = false;
    byte[] much = new byte[1 << 20];
    for (int n = 0; n < 4; n++) {
      assertThat(slow.stream.send(much)).isTrue();
    }
    assertThat(slow.stream.send(much)).isFalse();
    assertThat(slow.released).isTrue();
  }

  @Test
  void whoIsGoneMakesRoom() {
    SlowReader reader = reader(-1);
    reader.gone = true;
    clock.pass(Duration.ofSeconds(15));
    streams.tell();
    assertThat(reader.released).isTrue();
    assertThat(reader.stream.isOver()).isTrue();
  }

  @Test
  void oneAskerHasSoManyPlacesAndNoMore() {
    for (int n = 0; n < EventStreams.MOST_OF_ONE; n++) {
      reader(-1);
    }
    assertThatThrownBy(() -> streams.mustHaveRoomFor(ASKER))
        .isInstanceOfSatisfying(
            NotServed.class,
            no -> {
              assertThat(no.kind()).isEqualTo(ProblemKind.TOO_MANY_REQUESTS);
              assertThat(no.headers()).containsEntry("Retry-After", "15");
            });
    streams.mustHaveRoomFor("192.0.2.2");
  }

  @Test
  void allPlacesTogetherAreNumbered() {
    for (int n = 0; n < EventStreams.MOST; n++) {
      streams.begin(new SlowReader("asker " + n).stream, -1);
    }
    assertThatThrownBy(() -> streams.mustHaveRoomFor(ASKER))
        .isInstanceOfSatisfying(
            NotServed.class, no -> assertThat(no.kind()).isEqualTo(ProblemKind.UNAVAILABLE));
  }

  @Test
  void everybodyIsLetGoAtTheEnd() {
    SlowReader reader = reader(-1);
    streams.close();
    assertThat(reader.released).isTrue();
    streams.mustHaveRoomFor(ASKER);
  }

  private SlowReader reader(long after) {
    var reader = new SlowReader(ASKER);
    streams.begin(reader.stream, after);
    reader.stream.onWritePossible();
    return reader;
  }
}
