package org.artsenrol.lottery;

import static org.artsenrol.lottery.SetupRules.require;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.artsenrol.lottery.bytes.Base32;

/** Section 3 as far as it concerns the list, in the protocol's order. */
final class ListRules {
  private static final int FEW = 10;

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
    require(Sorted.strictly(entries, Entry::code), RefusalCode.CODE_ORDER, "codes not rising");
    var persons = new Persons(entries);
    for (int place = 0; place < entries.size(); place++) {
      checkEntry(place, entries.get(place), persons);
    }
    require(list.digest().equals(manifest.list()), RefusalCode.LIST_ROOT, "another root");
  }

  private void checkEntry(int place, Entry entry, Persons personsSoFar) {
    String code = entry.code();
    require(Base32.isOfHex(code, entry.commit()), RefusalCode.CODE_NOT_OF_COMMIT, code);
    require(personsSoFar.add(place), RefusalCode.PERSON_TWICE, code);
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
    if (wishes.isEmpty() || !areUnlike(wishes)) {
      return false;
    }
    for (String wish : wishes) {
      if (!classes.containsKey(wish)) {
        return false;
      }
    }
    return true;
  }

  /** Few wishes are compared one by one, which is quicker than a set of them. */
  private static boolean areUnlike(List<String> wishes) {
    if (wishes.size() > FEW) {
      return new HashSet<>(wishes).size() == wishes.size();
    }
    for (int i = 1; i < wishes.size(); i++) {
      if (wishes.subList(0, i).contains(wishes.get(i))) {
        return false;
      }
    }
    return true;
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
