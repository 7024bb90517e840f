package org.artsenrol.enrol.admission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.artsenrol.enrol.admission.ApplicationRefused.Reason;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;

/**
 * Turns a stage's live applications into its public list, under the rules that were published. A
 * wish that can no longer stand is left out and said so; an application without any is not an
 * entry.
 */
final class FrozenList {
  private final DrawSetup setup;
  private final Map<String, ClassSpec> drawn;
  private final Map<Long, List<StudyClass>> held;
  private final List<WishLeftOut> leftOut = new ArrayList<>();

  /**
   * @param held the classes in which each learner holds a seat in this term, by her internal id
   */
  FrozenList(DrawSetup setup, Map<Long, List<StudyClass>> held) {
    this.setup = setup;
    this.drawn =
        setup.classes().stream().collect(Collectors.toMap(ClassSpec::id, Function.identity()));
    this.held = held;
  }

  EntryList of(List<Application> applications, List<StudyClass> classes) {
    return ofAsked(applications.stream().map(Asked::by).toList(), classes);
  }

  EntryList ofAsked(List<Asked> asked, List<StudyClass> classes) {
    return EntryList.sorted(
        asked.stream().map(a -> entry(a, classes)).flatMap(Optional::stream).toList());
  }

  /** The wishes left out so far. */
  List<WishLeftOut> leftOut() {
    return leftOut;
  }

  private Optional<Entry> entry(Asked entering, List<StudyClass> classes) {
    Application application = entering.application();
    var standing =
        new Standing(held.getOrDefault(application.getLearner().getId(), List.of()), List.of());
    List<StudyClass> wishes = kept(entering, standing);
    if (wishes.isEmpty()) {
      return Optional.empty();
    }
    var asked =
        new org.artsenrol.lottery.Application(
            ids(wishes),
            busy(standing, classes),
            entering.groups(),
            standing.left(application.getStage()),
            1);
    return Optional.of(Entry.of(application.getCommitHash(), application.getPerson(), asked));
  }

  private List<StudyClass> kept(Asked entering, Standing standing) {
    Application application = entering.application();
    var kept = new ArrayList<StudyClass>();
    int left = standing.left(application.getStage());
    for (StudyClass wished : entering.wishes()) {
      Optional<Reason> bar = bar(wished, standing, left);
      if (bar.isEmpty() && setup.independent()) {
        bar = barOfIndependent(wished, standing, kept, left);
      }
      bar.ifPresent(why -> leftOut.add(new WishLeftOut(application, wished.getSlug(), why)));
      if (bar.isEmpty()) {
        kept.add(wished);
      }
    }
    return kept;
  }

  private Optional<Reason> bar(StudyClass wished, Standing standing, int left) {
    if (wished.isCalledOff() || !drawn.containsKey(wished.getSlug())) {
      return Optional.of(Reason.CALLED_OFF);
    }
    if (standing.holds(wished)) {
      return Optional.of(Reason.ALREADY);
    }
    return left == 0 ? Optional.of(Reason.LIMIT) : Optional.empty();
  }

  /** Where classes are drawn on their own, the draw itself looks at neither limits nor clashes. */
  private Optional<Reason> barOfIndependent(
      StudyClass wished, Standing standing, List<StudyClass> kept, int left) {
    if (kept.size() == left) {
      return Optional.of(Reason.LIMIT);
    }
    if (standing.heldAtTheSameTimeAs(wished).isPresent()) {
      return Optional.of(Reason.CLASH);
    }
    boolean clashes = kept.stream().anyMatch(k -> shareSlot(k, wished));
    return clashes ? Optional.of(Reason.CLASH_OWN) : Optional.empty();
  }

  private boolean shareSlot(StudyClass one, StudyClass other) {
    return !Collections.disjoint(
        drawn.get(one.getSlug()).slots(), drawn.get(other.getSlug()).slots());
  }

  /** The classes' own slots at whose hours she holds something. */
  private List<String> busy(Standing standing, List<StudyClass> classes) {
    return classes.stream()
        .filter(c -> drawn.containsKey(c.getSlug()))
        .filter(c -> standing.holds(c) || standing.heldAtTheSameTimeAs(c).isPresent())
        .map(StudyClass::getSlug)
        .sorted()
        .toList();
  }

  /** By preference; where classes are drawn on their own, in the alphabet's order. */
  private List<String> ids(List<StudyClass> wishes) {
    List<String> slugs = wishes.stream().map(StudyClass::getSlug).toList();
    return setup.independent() ? slugs.stream().sorted().toList() : slugs;
  }
}
