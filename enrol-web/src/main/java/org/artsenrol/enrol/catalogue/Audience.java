package org.artsenrol.enrol.catalogue;

import java.util.List;
import java.util.Map;

/**
 * For whom a class is.
 *
 * @param ageMin full years on the term's first day, inclusive; null for no lower bound
 * @param ageMax likewise, inclusive; null for no upper bound
 */
public record Audience(Level level, Integer ageMin, Integer ageMax) implements Form {
  private static final int OLDEST = 120;

  /** Whether somebody of this age may come. */
  public boolean admits(int age) {
    return (ageMin == null || age >= ageMin) && (ageMax == null || age <= ageMax);
  }

  List<Flaw> flaws() {
    Flaws flaws = new Flaws().required("level", level);
    if (ageMin != null) {
      flaws.between("age_min", ageMin, 0, OLDEST);
    }
    if (ageMax != null) {
      flaws.between("age_max", ageMax, 0, OLDEST);
    }
    boolean ordered = ageMin == null || ageMax == null || ageMin <= ageMax;
    return flaws
        .unless(ordered, () -> Flaw.of("age_max", Flaw.Reason.AGES_REVERSED, ageMax, ageMin))
        .found();
  }

  @Override
  public Map<String, String> columns() {
    return new Columns()
        .with("level", level)
        .with("age_min", ageMin)
        .with("age_max", ageMax)
        .asMap();
  }
}
