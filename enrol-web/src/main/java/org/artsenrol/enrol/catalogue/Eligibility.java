package org.artsenrol.enrol.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.artsenrol.enrol.kernel.Words;

/**
 * Who may take part in a stage. Every condition is one that the house itself can check: its own
 * records, the date of birth on file, a parent's mandate, an identity card shown at the counter.
 *
 * @param returning whose earlier seats are asked for
 * @param ageMin full years on the term's first day, inclusive; null for no lower bound
 * @param ageMax likewise, inclusive; null for no upper bound
 * @param residents only who has shown at a counter that she lives in the city
 * @param children only who is under age, and for whom a parent or guardian applies
 */
public record Eligibility(
    Returning returning, Integer ageMin, Integer ageMax, boolean residents, boolean children)
    implements Form {
  private static final int OLDEST = 120;

  /** Everybody. */
  public static final Eligibility EVERYBODY =
      new Eligibility(Returning.ANYBODY, null, null, false, false);

  /** Those who come back to the venue. */
  public static Eligibility returningTo(Returning what) {
    return new Eligibility(what, null, null, false, false);
  }

  /** Whether nobody is kept out. */
  public boolean isForEverybody() {
    return equals(EVERYBODY);
  }

  /** Whether somebody of this age may take part. */
  public boolean admits(int age) {
    return (ageMin == null || age >= ageMin) && (ageMax == null || age <= ageMax);
  }

  /** Who may, with what proves it, e.g. "those who held a seat here before (by our records)". */
  public String say(Locale reader) {
    List<String> conditions = new ArrayList<>();
    if (returning != Returning.ANYBODY) {
      conditions.add("Eligibility." + returning);
    }
    if (residents) {
      conditions.add("Eligibility.RESIDENTS");
    }
    if (children) {
      conditions.add("Eligibility.CHILDREN");
    }
    Stream<String> said = conditions.stream().map(key -> Words.say(reader, key));
    String all =
        Stream.concat(said, ages(reader).stream())
            .collect(Collectors.joining(Words.say(reader, "Eligibility.AND")));
    return all.isEmpty() ? Words.say(reader, "Eligibility.EVERYBODY") : all;
  }

  private Optional<String> ages(Locale reader) {
    if (ageMin == null && ageMax == null) {
      return Optional.empty();
    }
    String bounds = ageMax == null ? "FROM" : ageMin == null ? "TO" : "BETWEEN";
    return Optional.of(Words.say(reader, "Eligibility.AGES_" + bounds, ageMin, ageMax));
  }

  List<Flaw> flaws() {
    Flaws flaws = new Flaws().required("returning_of", returning);
    if (ageMin != null) {
      flaws.between("from_age", ageMin, 0, OLDEST);
    }
    if (ageMax != null) {
      flaws.between("to_age", ageMax, 0, OLDEST);
    }
    boolean ordered = ageMin == null || ageMax == null || ageMin <= ageMax;
    return flaws
        .unless(ordered, () -> Flaw.of("to_age", Flaw.Reason.AGES_REVERSED, ageMax, ageMin))
        .found();
  }

  @Override
  public Map<String, String> columns() {
    return new Columns()
        .with("returning_of", returning)
        .with("from_age", ageMin)
        .with("to_age", ageMax)
        .with("residents_only", residents)
        .with("children_only", children)
        .asMap();
  }
}
