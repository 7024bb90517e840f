package org.artsenrol.enrol.admission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.artsenrol.config.Settings.Watcher;
import org.artsenrol.config.Settings.Watchers;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Taipei;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.log.RulesBody;
import org.artsenrol.lottery.log.RulesBody.Occasion;
import org.artsenrol.lottery.log.RulesBody.Timing;
import org.artsenrol.lottery.log.RulesBody.Waitlist;
import org.artsenrol.lottery.log.RulesBody.Witnessing;

/**
 * Writes a stage's public rules: all that decides its draw, and what becomes of a seat after it.
 */
final class StageRules {
  private static final String SOFTWARE = "org.artsenrol:lottery-core:1.0 (LC1)";
  private static final Map<String, String> EVIDENCE =
      Map.of(
          Groups.SENIOR,
          "依登記生日，開課期首日年滿 65 歲 / 65 or over on the term's first day, by the date of birth on file",
          Groups.RETURNING,
          "曾於本館先前各期錄取研習班 / held a seat at this venue in an earlier term, by its own records");
  private static final List<String> VOID_REASONS =
      List.of(
          "公開名單與其雜湊不符 / the public list does not match its published root",
          "法院或上級機關命令 / ordered by a court or the supervising authority");

  private final Stage stage;
  private final DrawSetup setup;
  private final byte[] termKey;
  private final Watchers watchers;

  /**
   * @param watchers who is to testify when the list was frozen
   */
  StageRules(Stage stage, DrawSetup setup, byte[] termKey, Watchers watchers) {
    this.stage = stage;
    this.setup = setup;
    this.termKey = termKey;
    this.watchers = watchers;
  }

  RulesBody body() {
    return new RulesBody(
        new Occasion(stage.getTerm().getSlug(), stage.getVenue().getSlug(), stage.getSlug()),
        setup,
        new Timing(stage.getDrawsAt(), stage.getObjectionHours()),
        stage.getLearnerGroups().stream().collect(Collectors.toMap(g -> g, EVIDENCE::get)),
        weights(),
        waitlist(),
        new Witnessing(
            watchers.witnesses().stream().map(Watcher::key).toList(),
            watchers.quorum(),
            List.of(),
            RulesBody.personKey(termKey),
            VOID_REASONS,
            SOFTWARE));
  }

  /** Who has a ticket, and how many. */
  private String weights() {
    return stage.who().isForEverybody()
        ? "每人一籤 / one ticket each"
        : "限%s，每人一籤 / for %s alone, one ticket each"
            .formatted(stage.who().say(Words.CHINESE), stage.who().say(Words.ENGLISH));
  }

  private Waitlist waitlist() {
    Instant ends =
        Optional.ofNullable(stage.getWaitlistEndsAt())
            .orElseGet(() -> Taipei.start(stage.getTerm().getEndsOn().plusDays(1)));
    return new Waitlist(
        stage.getPayDays() * 24,
        RulesBody.FreedReserve.valueOf(stage.getFreedReserve().name()),
        RulesBody.Unpaid.valueOf(stage.getUnpaid().name()),
        ends);
  }
}
