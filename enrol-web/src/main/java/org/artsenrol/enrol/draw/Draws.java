package org.artsenrol.enrol.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.Beacon;
import org.artsenrol.enrol.admission.PublicLog;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.draw.DrawRefused.Reason;
import org.artsenrol.enrol.kernel.ClockKind;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.NotFound;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Roc;
import org.artsenrol.enrol.kernel.Spoken;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Explanation;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.EntropyBody;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.ResultBody;
import org.artsenrol.opendata.Publications;

/**
 * Runs draws on published lists and publishes their results. Of the database it reads only which
 * list was frozen; who stands in it and what she wishes comes from the public documents, so that
 * the result is the one that everybody computes.
 *
 * <p>A draw that became void before T is never drawn. One that became void later is: its result was
 * decided already, and is published so that nobody can have it away; but nobody gets a seat by it.
 */
@ApplicationScoped
public class Draws {

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Beacon beacon;
  @Inject OfficeClock clock;
  @Inject Publications publications;
  @Inject PublicLog log;
  @Inject Event<Happening> happenings;

  /**
   * Brings the random value of a draw to hand before it is run, outside of any transaction: the
   * beacon may let wait.
   */
  public void prepare(String stageSlug) {
    publications
        .document(stageSlug, BundleFile.MANIFEST)
        .map(Manifest::parse)
        .ifPresent(manifest -> beacon.prepare(manifest.setup().entropy()));
  }

  /**
   * Runs a draw, once: doing it again changes nothing.
   *
   * @throws DrawRefused if its list does not stand in the public record, T has not come or the
   *     value is not known
   */
  @Transactional
  public void run(String stageSlug) {
    Stage stage = lock(stageSlug);
    if (stage.findDrawnAt().isPresent()) {
      return;
    }
    LogRecord freeze = frozen(stage);
    Manifest manifest = Manifest.parse(document(stage, BundleFile.MANIFEST));
    mustFitClock(manifest);
    Entropy entropy =
        beacon
            .valuesFor(freeze, manifest.setup().entropy())
            .orElseThrow(() -> new DrawRefused(Reason.NO_VALUE));
    EntryList entries = EntryList.parse(document(stage, BundleFile.ENTRIES));
    DrawResult result = Lottery.draw(manifest, entries, entropy);
    stage.settle(publish(stage, freeze, entropy, result), clock.now());
    happenings.fire(
        stage.isVoid() ? new VoidDrawTold(stage, result) : new DrawSettled(stage, result));
  }

  /** A settled draw as published; empty before its result. */
  @Transactional
  public Optional<PublishedDraw> find(Stage stage) {
    return publications
        .document(stage.getSlug(), BundleFile.RESULT)
        .map(
            result ->
                new PublishedDraw(
                    Manifest.parse(document(stage, BundleFile.MANIFEST)),
                    EntryList.parse(document(stage, BundleFile.ENTRIES)),
                    DrawResult.parse(result)));
  }

  /** Why an application was admitted to a class or waits for it; empty before the result. */
  @Transactional
  public Optional<Explanation> explain(Application application, String classSlug) {
    return find(application.getStage()).map(d -> d.explain(application.getCode(), classSlug));
  }

  private Stage lock(String stageSlug) {
    return em.createQuery("select s from Stage s where s.slug = :slug", Stage.class)
        .setParameter("slug", stageSlug)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFound("stage", stageSlug));
  }

  private LogRecord frozen(Stage stage) {
    if (stage.isVoid() && !stage.isToBeDrawn()) {
      throw new DrawRefused(Reason.VOID);
    }
    String freeze = stage.findFreezeHash().orElseThrow(() -> new DrawRefused(Reason.NOT_FROZEN));
    if (clock.now().isBefore(stage.getDrawsAt())) {
      Spoken t = locale -> Roc.dateTime(stage.getDrawsAt(), locale);
      throw new DrawRefused(Reason.NOT_YET, t);
    }
    if (publications.indexOf(freeze).isEmpty()) {
      throw new DrawRefused(Reason.NOT_PUBLISHED);
    }
    return publications.record(freeze).orElseThrow();
  }

  private void mustFitClock(Manifest manifest) {
    boolean demo =
        manifest.setup().entropy().stream().anyMatch(s -> s instanceof EntropySource.Demo);
    if (demo != (clock.kind() == ClockKind.DEMO)) {
      throw new DrawRefused(Reason.WRONG_CLOCK);
    }
  }

  private byte[] document(Stage stage, BundleFile file) {
    return publications
        .document(stage.getSlug(), file)
        .orElseThrow(() -> new NotFound(file.path() + " of draw", stage.getSlug()));
  }

  private String publish(Stage stage, LogRecord freeze, Entropy entropy, DrawResult result) {
    String draw = stage.getSlug();
    publications.document(draw, BundleFile.ENTROPY, entropy.canonical());
    publications.document(draw, BundleFile.RESULT, result.canonical());
    log.write(RecordKind.ENTROPY, draw, new EntropyBody(freeze.hash(), entropy).json());
    return log.write(RecordKind.RESULT, draw, new ResultBody(freeze.hash(), result).json());
  }
}
