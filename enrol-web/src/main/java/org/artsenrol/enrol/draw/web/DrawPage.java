package org.artsenrol.enrol.draw.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StagePhase;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.NotFound;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.odds.ClassOutcome;
import org.artsenrol.enrol.odds.DrawOutcome;
import org.artsenrol.enrol.odds.Outcomes;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.opendata.Publications;

/** One draw for everybody who wants to know or doubts: the verdict first, then all of its proof. */
@Named
@RequestScoped
public class DrawPage {
  private static final List<BundleFile> FILES =
      List.of(
          BundleFile.RULES,
          BundleFile.MANIFEST,
          BundleFile.ENTRIES,
          BundleFile.ENTROPY,
          BundleFile.RESULT);

  @Inject Catalogue catalogue;
  @Inject Outcomes outcomes;
  @Inject Publications publications;
  @Inject OfficeClock clock;

  private String id;
  private Stage stage;
  private DrawOutcome outcome;
  private Map<String, StudyClass> classes = Map.of();
  private List<PublicFile> files = List.of();
  private Instant now;

  /**
   * Reads the draw.
   *
   * @throws NotFound if there is none
   */
  public void load() {
    now = clock.now();
    stage =
        catalogue
            .findStage(id)
            .filter(Stage::isLottery)
            .orElseThrow(() -> new NotFound("draw", id));
    outcome = outcomes.find(stage).orElse(null);
    classes =
        catalogue.classes(stage.getTerm().getSlug(), stage.getVenue().venueId()).stream()
            .collect(Collectors.toMap(StudyClass::getSlug, Function.identity()));
    files = FILES.stream().flatMap(this::published).toList();
  }

  private Stream<PublicFile> published(BundleFile file) {
    Optional<byte[]> bytes = publications.document(id, file);
    return bytes.map(b -> new PublicFile(file, b)).stream();
  }

  public Stage getStage() {
    return stage;
  }

  public StagePhase getPhase() {
    return stage.phase(now);
  }

  /** Whether the list is closed and the time of the draw has passed without a result. */
  public boolean isLate() {
    return getPhase() == StagePhase.FROZEN && now.isAfter(stage.getDrawsAt());
  }

  /** Null before the result. */
  public DrawOutcome getOutcome() {
    return outcome;
  }

  /** The classes by the brochure's numbers. */
  public List<ClassOutcome> getResults() {
    return outcome.getClasses().stream()
        .sorted(Comparator.comparing(c -> classOf(c).getCode()))
        .toList();
  }

  /** The class that an outcome is of. */
  public StudyClass classOf(ClassOutcome of) {
    return classes.get(of.getId());
  }

  public List<PublicFile> getFiles() {
    return files;
  }

  /** Whether every file of the bundle is published. */
  public boolean isComplete() {
    return files.size() == FILES.size();
  }

  /** A ticket and how to recompute it; null when no seat was given. */
  public Example getExample() {
    return Example.of(outcome);
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
