package org.artsenrol.enrol.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Entry;
import org.artsenrol.opendata.Publications;

/**
 * How an application would stand in its stage's list if that closed now: put together by the very
 * code that freezes the list.
 */
@ApplicationScoped
public class EntryLines {
  private static final byte[] NONE = new byte[0];

  @Inject Catalogue catalogue;
  @Inject HeldSeats seats;
  @Inject Publications publications;

  /** Published rules never change, so they are read once. */
  private final Map<String, DrawSetup> setups = new ConcurrentHashMap<>();

  /**
   * Its canonical line; no bytes if it is withdrawn or nothing that it wishes can be drawn.
   *
   * @throws org.artsenrol.enrol.kernel.NotFound while the stage's rules are not public
   */
  @Transactional
  public byte[] now(Application application) {
    if (!application.isLive()) {
      return NONE;
    }
    Stage stage = application.getStage();
    long learner = application.getLearner().getId();
    List<StudyClass> held = seats.heldIn(stage.getTerm(), learner);
    var list = new FrozenList(setup(stage), Map.of(learner, held));
    return list
        .of(List.of(application), held.isEmpty() ? List.of() : classesOf(stage))
        .entries()
        .stream()
        .findFirst()
        .map(Entry::canonical)
        .orElse(NONE);
  }

  private DrawSetup setup(Stage stage) {
    return setups.computeIfAbsent(
        stage.getSlug(), draw -> PublishedRules.read(publications, draw).setup());
  }

  /** Only whoever holds a seat is busy at some hours, and only for her they are looked up. */
  private List<StudyClass> classesOf(Stage stage) {
    return catalogue.classes(stage.getTerm().getSlug(), stage.getVenue().venueId());
  }
}
