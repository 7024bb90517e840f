package org.artsenrol.enrol.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.DrawPlan;
import org.artsenrol.enrol.catalogue.LearnerGroups;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.opendata.Publications;

/**
 * Tries plans on the venue's newest public list: nothing but what everybody can read goes in, so
 * that anybody can try the same.
 */
@ApplicationScoped
public class DryRuns {
  @Inject Catalogue catalogue;
  @Inject Publications publications;

  /**
   * A plan as it would have come out.
   *
   * @param draw whose list was taken
   * @param unreserved what would come out if no seats were reserved: whether a reserve helps
   * @param returningUnknown whether the plan asks who returns, and the list does not tell
   */
  public record Tried(String draw, DryRun result, DryRun unreserved, boolean returningUnknown) {}

  /**
   * Runs a plan; empty as long as the venue has no public list.
   *
   * @param stages each without a flaw
   * @throws org.artsenrol.enrol.kernel.NotAllowed unless the venue is open to the actor
   */
  @Transactional
  public Optional<Tried> of(Actor actor, VenueId venue, List<StageForm> stages) {
    actor.mustSee(venue);
    return newestList(venue).map(stage -> tried(stage, stages));
  }

  private Optional<Stage> newestList(VenueId venue) {
    for (Term term : catalogue.terms()) {
      Optional<Stage> frozen =
          catalogue.stages(term.getSlug(), venue).stream()
              .filter(s -> s.findFreezeHash().isPresent())
              .min(Comparator.comparing(Stage::getNumber));
      if (frozen.isPresent()) {
        return frozen;
      }
    }
    return Optional.empty();
  }

  private Tried tried(Stage stage, List<StageForm> stages) {
    DrawSetup setup = Manifest.parse(file(stage, BundleFile.MANIFEST)).setup();
    EntryList list = EntryList.parse(file(stage, BundleFile.ENTRIES));
    Map<String, String> codes =
        setup.classes().stream().collect(Collectors.toMap(ClassSpec::id, DryRuns::code));
    var people = list.entries().stream().map(Entry::application).toList();
    boolean known =
        setup.passes().stream()
            .map(Pass::group)
            .anyMatch(g -> g.filter(LearnerGroups.RETURNING::equals).isPresent());
    boolean asked = stages.stream().anyMatch(Stint::asksWhoReturns);
    List<StageForm> unreserved = stages.stream().map(DryRuns::unreserved).toList();
    return new Tried(
        stage.getSlug(),
        DryRun.of(stages, setup.classes(), people, codes),
        DryRun.of(unreserved, setup.classes(), people, codes),
        asked && !known);
  }

  private static StageForm unreserved(StageForm s) {
    DrawPlan old = s.draw();
    var draw =
        new DrawPlan(old.winLimit(), old.allocation(), old.rounds(), old.reverseEven(), List.of());
    return new StageForm(
        s.venue(), s.number(), s.kind(), s.name(), s.window(), s.who(), s.seats(), draw, s.after());
  }

  private byte[] file(Stage stage, BundleFile file) {
    return publications.document(stage.getSlug(), file).orElseThrow();
  }

  /** A class keeps its number from term to term as long as the venue keeps it. */
  private static String code(ClassSpec spec) {
    return spec.id().substring(spec.id().lastIndexOf('-') + 1);
  }
}
