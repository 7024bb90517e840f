package org.artsenrol.enrol.odds;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.artsenrol.enrol.draw.PublishedDraw;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.WishSets;

/**
 * What came out of a draw, counted from its published documents alone. It never changes; what
 * happens to a seat afterwards is not in it.
 */
public final class DrawOutcome {
  private final PublishedDraw draw;
  private final boolean same;
  private final SortedMap<String, ClassOutcome> classes = new TreeMap<>();

  DrawOutcome(PublishedDraw draw, DrawResult again) {
    this.draw = draw;
    this.same = again.equals(draw.result());
    Map<String, Long> applicants =
        draw.list().entries().stream()
            .flatMap(e -> e.application().wishes().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    draw.manifest()
        .setup()
        .classes()
        .forEach(
            spec ->
                classes.put(
                    spec.id(),
                    ClassOutcome.of(
                        spec, applicants.getOrDefault(spec.id(), 0L).intValue(), draw.result())));
  }

  /** Whether its random value could be known to nobody beforehand: a trial proves nothing. */
  public boolean isProvable() {
    return draw.manifest().setup().entropy().stream()
        .noneMatch(s -> s instanceof EntropySource.Demo);
  }

  /** Whether drawing again from the published files gave the published result. */
  public boolean isSame() {
    return same;
  }

  /** How many applied: lines of the list. */
  public int getEntries() {
    return draw.list().entries().size();
  }

  /** How many wishes stood in the list. */
  public int getWishes() {
    return sum(ClassOutcome::getApplicants);
  }

  public int getSeats() {
    return sum(ClassOutcome::getSeats);
  }

  /** Seats given out. */
  public int getAdmissions() {
    return sum(ClassOutcome::getAdmittedCount);
  }

  /** Applicants who got at least one class. */
  public int getPeople() {
    return classes.values().stream()
        .flatMap(c -> c.getAdmitted().stream())
        .map(Admission::code)
        .collect(Collectors.toSet())
        .size();
  }

  /**
   * Applicants whose wishes nobody else has: whoever knows their wishes knows their line in the
   * list.
   */
  public int getUniqueWishSets() {
    return WishSets.of(draw.list()).unique();
  }

  /** 64 hexadecimal characters. */
  public String getSeed() {
    return draw.result().seed();
  }

  /** SHA-256 of the canonical result: what everybody compares. */
  public String getDigest() {
    return draw.result().digest();
  }

  public PublishedDraw getDraw() {
    return draw;
  }

  /** By the class's public id. */
  public List<ClassOutcome> getClasses() {
    return List.copyOf(classes.values());
  }

  /** Null when the class was not in this draw. */
  public ClassOutcome of(String classSlug) {
    return classes.get(classSlug);
  }

  private int sum(java.util.function.ToIntFunction<ClassOutcome> count) {
    return classes.values().stream().mapToInt(count).sum();
  }
}
