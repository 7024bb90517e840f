package org.artsenrol.enrol.ruling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.admission.PublicLog;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Roc;
import org.artsenrol.enrol.kernel.Spoken;
import org.artsenrol.enrol.objection.Personal;
import org.artsenrol.enrol.ruling.RulingRefused.Reason;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.RulesBody;
import org.artsenrol.opendata.Publications;

/**
 * Declares a draw void (draw protocol, sections 1 and 8): before T for whatever reason two officers
 * answer for, since nobody knows the value; from T on only for one that the rules named, and the
 * result is published all the same. Applications are released, seats are not taken away.
 */
@ApplicationScoped
public class VoidDeed implements Deed {
  @Inject Catalogue catalogue;
  @Inject Publications publications;
  @Inject PublicLog log;
  @Inject OfficeClock clock;

  /** The reasons for which the rules let the draw become void; none before they are public. */
  List<String> reasons(Stage stage) {
    return publications
        .document(stage.getSlug(), BundleFile.RULES)
        .map(bytes -> RulesBody.from(JsonReader.read(bytes, JsonReader.Dialect.RFC8785)))
        .map(rules -> rules.witnessing().voidReasons())
        .orElse(List.of());
  }

  @Override
  public void mustBePossible(Ruling ruling) {
    Stage stage = ruling.getStage();
    if (stage.isVoid()) {
      throw new RulingRefused(Reason.VOID);
    }
    if (!clock.now().isBefore(stage.getDrawsAt()) && !reasons(stage).contains(ruling.getReason())) {
      Spoken t = locale -> Roc.dateTime(stage.getDrawsAt(), locale);
      throw new RulingRefused(Reason.REASON, t);
    }
    Personal.in(Texts.of(ruling), List.of())
        .ifPresent(
            found -> {
              throw new RulingRefused(Reason.PERSONAL, found);
            });
    Optional.ofNullable(ruling.getSuccessor()).ifPresent(slug -> mustSucceed(slug, stage));
  }

  private void mustSucceed(String slug, Stage stage) {
    if (successors(stage).stream().noneMatch(next -> next.getSlug().equals(slug))) {
      throw new RulingRefused(Reason.SUCCESSOR, slug);
    }
  }

  /** Lotteries of the same venue and term that can still take a draw's place. */
  List<Stage> successors(Stage stage) {
    return catalogue.stages(stage.getTerm().getSlug(), stage.getVenue().venueId()).stream()
        .filter(s -> s.isLottery() && !s.isVoid() && s.findClosedAt().isEmpty())
        .filter(s -> !s.getSlug().equals(stage.getSlug()))
        .toList();
  }

  @Override
  public String carryOut(Ruling ruling, List<String> officers) {
    Stage stage = ruling.getStage();
    Instant now = clock.now();
    Json.Members body = Json.object().with("reason", ruling.getReason());
    if (ruling.getSuccessor() != null) {
      body = body.with("successor", ruling.getSuccessor());
    }
    String hash = log.write(RecordKind.VOID, stage.getSlug(), body);
    stage.becomeVoid(hash, ruling.getSuccessor(), now);
    return hash;
  }

  @Override
  public OfRuling announcement(Ruling ruling) {
    return new DrawVoided(ruling);
  }
}
