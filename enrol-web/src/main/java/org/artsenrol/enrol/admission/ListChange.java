package org.artsenrol.enrol.admission;

import java.util.Arrays;
import java.util.List;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;

/**
 * What a new list says otherwise than the one whose place it takes, by the codes of the entries.
 */
public record ListChange(List<String> added, List<String> gone, List<String> changed) {

  static ListChange between(EntryList former, EntryList next) {
    return new ListChange(
        next.entries().stream()
            .map(Entry::code)
            .filter(code -> former.find(code).isEmpty())
            .toList(),
        former.entries().stream()
            .map(Entry::code)
            .filter(code -> next.find(code).isEmpty())
            .toList(),
        next.entries().stream()
            .filter(entry -> former.find(entry.code()).filter(e -> differ(e, entry)).isPresent())
            .map(Entry::code)
            .toList());
  }

  private static boolean differ(Entry one, Entry other) {
    return !Arrays.equals(one.canonical(), other.canonical());
  }

  public boolean isNothing() {
    return added.isEmpty() && gone.isEmpty() && changed.isEmpty();
  }
}
