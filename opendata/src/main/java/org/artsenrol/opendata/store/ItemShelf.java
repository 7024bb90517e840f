package org.artsenrol.opendata.store;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All items of one kind, immutable.
 *
 * @param standing those that are not withdrawn, by id
 * @param all the same as a list, in the order of their ids
 * @param changes the last change of each item, withdrawn ones too, in the order of their numbers
 */
record ItemShelf(
    SortedMap<String, JsonObject> standing, List<JsonObject> all, List<ItemChange> changes) {
  static final ItemShelf EMPTY = new ItemShelf(new TreeMap<>(), List.of(), List.of());

  /**
   * @param newer changes that all have greater numbers than those held, in their order
   */
  ItemShelf with(List<ItemChange> newer) {
    if (newer.isEmpty()) {
      return this;
    }
    var standing = new TreeMap<>(this.standing);
    var moved = new HashSet<String>();
    for (ItemChange change : newer) {
      moved.add(change.id());
      change
          .fields()
          .ifPresentOrElse(
              fields -> standing.put(change.id(), fields), () -> standing.remove(change.id()));
    }
    var changes = new ArrayList<ItemChange>(this.changes.size() + newer.size());
    this.changes.stream().filter(change -> !moved.contains(change.id())).forEach(changes::add);
    changes.addAll(newer);
    return new ItemShelf(standing, List.copyOf(standing.values()), changes);
  }
}
