package org.artsenrol.opendata.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.artsenrol.opendata.LiveCount;

/**
 * The counts of all classes, immutable.
 *
 * @param number of the newest change of a count; 0 before the first
 * @param byClass the present count of each class, by its id
 * @param changes the same in the order of their numbers
 * @param historyNumber of the newest snapshots; 0 before the first
 * @param histories what each class's count was at full hours, in their order
 */
record CountShelf(
    long number,
    SortedMap<String, LiveCount> byClass,
    List<LiveCount> changes,
    long historyNumber,
    Map<String, Grown<SnapshotLine>> histories) {
  static final CountShelf EMPTY = new CountShelf(0, new TreeMap<>(), List.of(), 0, Map.of());

  /**
   * @param newer counts with greater numbers than those held, in their order
   */
  CountShelf with(List<LiveCount> newer) {
    if (newer.isEmpty()) {
      return this;
    }
    var byClass = new TreeMap<>(this.byClass);
    var moved = new HashSet<String>();
    newer.stream()
        .filter(count -> isOfNewestStage(count, byClass.get(count.studyClass())))
        .forEach(
            count -> {
              byClass.put(count.studyClass(), count);
              moved.add(count.studyClass());
            });
    long number = newer.get(newer.size() - 1).number();
    return new CountShelf(number, byClass, ordered(moved, byClass), historyNumber, histories);
  }

  private static boolean isOfNewestStage(LiveCount count, LiveCount held) {
    return held == null || count.opened() >= held.opened();
  }

  private List<LiveCount> ordered(Collection<String> moved, Map<String, LiveCount> byClass) {
    var changes = new ArrayList<LiveCount>(byClass.size());
    this.changes.stream().filter(c -> !moved.contains(c.studyClass())).forEach(changes::add);
    moved.stream()
        .map(byClass::get)
        .sorted(Comparator.comparingLong(LiveCount::number))
        .forEach(changes::add);
    return changes;
  }

  /**
   * @param newer snapshots that follow those held, in the order of their numbers
   */
  CountShelf withHistory(List<SnapshotLine> newer) {
    if (newer.isEmpty()) {
      return this;
    }
    var histories = new HashMap<>(this.histories);
    newer.stream()
        .collect(Collectors.groupingBy(SnapshotLine::studyClass))
        .forEach(
            (id, lines) ->
                histories.merge(
                    id, Grown.<SnapshotLine>empty().and(lines), (held, more) -> held.and(more)));
    long newest = newer.get(newer.size() - 1).number();
    return new CountShelf(number, byClass, changes, newest, histories);
  }
}
