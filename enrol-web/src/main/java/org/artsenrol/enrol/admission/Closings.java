package org.artsenrol.enrol.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.artsenrol.config.Keys;
import org.artsenrol.config.Settings;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.FreezeBody;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.RulesBody;
import org.artsenrol.opendata.Publications;

/**
 * Publishes a stage's rules, and at its close its list. Both are done by the clock; nobody presses
 * a button. The list is frozen under the rules as they were published, and the draw reads what was
 * published, so that nothing decided in between can enter.
 */
@ApplicationScoped
public class Closings {

  @Inject Catalogue catalogue;
  @Inject Admissions admissions;
  @Inject EntryLines lines;
  @Inject Promises promises;
  @Inject HeldSeats seats;
  @Inject Beacon beacon;
  @Inject Door door;
  @Inject Keys keys;
  @Inject Settings settings;
  @Inject OfficeClock clock;
  @Inject Publications publications;
  @Inject PublicLog log;
  @Inject Event<Happening> happenings;

  /**
   * Publishes what will decide a stage's draw, once: doing it again changes nothing.
   *
   * @throws EarlierDrawWaits while an earlier lottery of the venue and term is undrawn
   */
  @Transactional
  public void publishRules(String stageSlug) {
    Stage stage = door.shut(stageSlug);
    var taken = seats.takenIn(stage.getVenue(), stage.getTerm());
    var draft = new DrawDraft(stage, classesOf(stage), taken);
    if (stage.hasPublishedRules() || draft.isEmpty()) {
      return;
    }
    mustFollowEarlierDraws(stage);
    var sources = beacon.sourcesFor(stageSlug, stage.getDrawsAt());
    byte[] termKey = keys.term(stage.getTerm().getSlug());
    RulesBody rules =
        new StageRules(stage, draft.setup(sources), termKey, settings.watchers()).body();
    publications.document(stageSlug, BundleFile.RULES, rules.canonical());
    stage.publishedRules(log.write(RecordKind.RULES, stageSlug, rules.json()));
    happenings.fire(new RulesPublished(stage));
  }

  private void mustFollowEarlierDraws(Stage stage) {
    catalogue.stages(stage.getTerm().getSlug(), stage.getVenue().venueId()).stream()
        .filter(s -> s.isLottery() && s.getNumber() < stage.getNumber())
        .filter(s -> s.findDrawnAt().isEmpty() && !s.isVoid())
        .findFirst()
        .ifPresent(
            earlier -> {
              throw new EarlierDrawWaits(earlier);
            });
  }

  /** Freezes a stage's list and publishes it, once: doing it again changes nothing. */
  @Transactional
  public void close(String stageSlug) {
    Stage stage = door.shut(stageSlug);
    if (stage.findClosedAt().isPresent() || stage.isVoid()) {
      return;
    }
    mustLeaveTimeToObject(stage);
    var rules = PublishedRules.read(publications, stageSlug);
    var list = new FrozenList(rules.setup(), seats.heldIn(stage.getTerm()));
    List<Application> applications = admissions.liveIn(stage);
    EntryList entries = list.of(applications, classesOf(stage));
    stage.close(publish(stage, rules.manifest(entries), entries), clock.now());
    list.leftOut().forEach(happenings::fire);
    promises.keepPaceWith(stage, applications, entries);
    happenings.fire(new StageClosed(stage, entries));
  }

  /**
   * The line of an application in its stage's list: as published, or before the close as it would
   * stand now. Empty before the rules are public, and for one that is not in the list.
   *
   * @return canonical JSON without its line end (draw protocol, section 2)
   */
  @Transactional
  public Optional<String> lineOf(Application application) {
    Stage stage = application.getStage();
    if (!application.isLive() || !stage.hasPublishedRules()) {
      return Optional.empty();
    }
    String mark = "\"code\":\"" + application.getCode() + "\"";
    byte[] list =
        publications
            .document(stage.getSlug(), BundleFile.ENTRIES)
            .orElseGet(() -> lines.now(application));
    return new String(list, StandardCharsets.US_ASCII)
        .lines()
        .filter(line -> line.contains(mark))
        .findFirst();
  }

  /**
   * A list frozen too late could be made to fit a value that is about to be known. Such a draw is
   * not held; what takes its place is for people to decide.
   */
  private void mustLeaveTimeToObject(Stage stage) {
    if (clock.now().isAfter(stage.getFreezesBy())) {
      throw new TooLateToFreeze(stage, stage.getFreezesBy());
    }
  }

  private String publish(Stage stage, Manifest manifest, EntryList entries) {
    String draw = stage.getSlug();
    publications.document(draw, BundleFile.MANIFEST, manifest.canonical());
    publications.document(draw, BundleFile.ENTRIES, entries.bytes());
    return log.write(RecordKind.FREEZE, draw, new FreezeBody(manifest, stage.getDrawsAt()).json());
  }

  private List<StudyClass> classesOf(Stage stage) {
    return catalogue.classes(stage.getTerm().getSlug(), stage.getVenue().venueId());
  }
}
