package org.artsenrol.enrol.catalogue;

import java.util.List;
import java.util.Map;

/**
 * One value that is not as it was.
 *
 * @param column its name, as in the sheets
 */
public record FieldChange(String column, String before, String after) {

  /** What differs between two sets of values with the same columns. */
  public static List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
    return after.entrySet().stream()
        .map(a -> new FieldChange(a.getKey(), before.getOrDefault(a.getKey(), ""), a.getValue()))
        .filter(c -> !c.before().equals(c.after()))
        .toList();
  }
}
