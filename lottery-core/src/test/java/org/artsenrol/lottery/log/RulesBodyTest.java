package org.artsenrol.lottery.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.bytes.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesBodyTest {
  private static final RulesBody RULES =
      Story.rules(
          24,
          new RulesBody.Waitlist(
              72, RulesBody.FreedReserve.GENERAL, RulesBody.Unpaid.CLOSED, Story.ENDS));

  @Test
  void publishedRulesReadBackWholeWithTheEvidenceOfEachGroup() {
    RulesBody read = RulesBody.from(RULES.json());
    assertThat(read).isEqualTo(RULES);
    assertThat(read.groups()).isEqualTo(Map.of("SENIOR", "身分證"));
    assertThat(read.canonical()).isEqualTo(RULES.canonical());
    assertThat(read.digest()).isEqualTo(RULES.digest()).hasSize(64);
  }

  @ParameterizedTest
  @EnumSource
  void everyFateOfAnUnpaidSeatIsSaidInItsOwnWord(RulesBody.Unpaid unpaid) {
    var waitlist =
        new RulesBody.Waitlist(72, RulesBody.FreedReserve.GROUP_FIRST, unpaid, Story.ENDS);
    assertThat(RulesBody.from(Story.rules(24, waitlist).json()).waitlist()).isEqualTo(waitlist);
  }

  @Test
  void unknownWordIsRefusedByName() {
    var waitlist = ((Json.Members) RULES.json().values().get("waitlist")).with("unpaid", "lost");
    assertThatThrownBy(() -> RulesBody.from(RULES.json().with("waitlist", waitlist)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("the unknown word lost");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-01-05T02:00:00.5Z",
        "2027-01-05T02:00:00.0Z",
        "2027-01-05T02:00Z",
        "2027-01-05T10:00:00+08:00",
        "2027-01-05 02:00:00",
        "2027-02-30T02:00:00Z",
        ""
      })
  void timeInAnyOtherFormIsRefused(String time) {
    assertThatThrownBy(() -> RulesBody.from(RULES.json().with("T", time)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("T is no time to the second in UTC");
  }

  /** SHA-256 of no bytes at all, as everybody knows it. */
  @Test
  void termKeyIsShownByItsDigestAlone() {
    assertThat(RulesBody.personKey(new byte[0]))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }
}
