package org.artsenrol.lottery;

import static org.artsenrol.lottery.SetupRules.require;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Section 3 as far as it concerns the list, in the protocol's order. */
final class ListRules {
  private final Manifest manifest;
  private final DrawSetup setup;
  private final Map<String, ClassSpec> classes = new HashMap<>();

  ListRules(Manifest manifest) {
    this.manifest = manifest;
    this.setup = manifest.setup();
    setup.classes().forEach(spec -> classes.put(spec.id(), spec));
  }

  void check(EntryList list) {
    List<Entry> entries = list.entries();
    require(
        entries.size() == manifest.list().n(),
        RefusalCode.LIST_SIZE,
        entries.size() + " entries, the manifest says " + manifest.list().n());
    require(
        Sorted.strictly(entries.stream().map(Entry::code).toList()),
        RefusalCode.CODE_ORDER,
        "codes not rising");
    Set<String> persons = new HashSet<>(2 * entries.size());
    for (Entry entry : entries) {
      checkEntry(entry, persons);
    }
    require(list.digest().equals(manifest.list()), RefusalCode.LIST_ROOT, "another root");
  }

  private void checkEntry(Entry entry, Set<String> personsSoFar) {
    String code = entry.code();
    require(code.equals(Commitment.code(entry.commit())), RefusalCode.CODE_NOT_OF_COMMIT, code);
    require(personsSoFar.add(entry.person()), RefusalCode.PERSON_TWICE, code);
    Application asked = entry.application();
    require(Sorted.strictly(asked.groups()), RefusalCode.GROUPS_ORDER, code);
    require(Sorted.strictly(asked.busy()), RefusalCode.BUSY_ORDER, code);
    require(asked.max() >= 1 && asked.max() <= setup.limit(), RefusalCode.MAX, code);
    require(setup.weights().contains(asked.weight()), RefusalCode.WEIGHT, code);
    require(wishesHold(asked.wishes()), RefusalCode.WISHES, code);
    if (setup.independent()) {
      checkIndependent(code, asked);
    }
  }

  private boolean wishesHold(List<String> wishes) {
    return !wishes.isEmpty()
        && new HashSet<>(wishes).size() == wishes.size()
        && classes.keySet().containsAll(wishes);
  }

  private void checkIndependent(String code, Application asked) {
    require(Sorted.strictly(asked.wishes()), RefusalCode.WISHES_ORDER, code);
    require(asked.wishes().size() <= asked.max(), RefusalCode.WISHES_OVER_MAX, code);
    Set<String> taken = new HashSet<>(asked.busy());
    for (String wish : asked.wishes()) {
      for (String slot : classes.get(wish).slots()) {
        require(taken.add(slot), RefusalCode.WISHES_CLASH, code);
      }
    }
  }
}
