package org.artsenrol.lottery;

import static org.artsenrol.lottery.SetupRules.require;

/** Section 3 as far as it concerns the list, in the protocol's order. */
final class ListRules {
  private final Manifest manifest;
  private final EntryList list;
  private final Entries entries;
  private final Applications asked;
  private final SetupNumbers numbers;
  private final int[] ranks;
  private final boolean[] weights = new boolean[Format.MOST_WEIGHT + 1];

  /** By class, one more than the place of the last entry that was seen to wish it. */
  private final int[] wishedLast;

  ListRules(Manifest manifest, EntryList list) {
    this.manifest = manifest;
    this.list = list;
    entries = list.table();
    asked = entries.applications();
    numbers = new SetupNumbers(manifest.setup(), asked);
    ranks = asked.ids().ranks();
    manifest.setup().weights().forEach(weight -> weights[weight] = true);
    wishedLast = new int[manifest.setup().classes().size()];
  }

  void check() {
    int n = entries.size();
    require(
        n == manifest.list().n(),
        RefusalCode.LIST_SIZE,
        n + " entries, the manifest says " + manifest.list().n());
    for (int place = 1; place < n; place++) {
      require(
          entries.compareCodes(place - 1, place) < 0, RefusalCode.CODE_ORDER, "codes not rising");
    }
    int firstTwice = new Persons(entries).firstTwice();
    for (int place = 0; place < n; place++) {
      checkEntry(place, place == firstTwice);
    }
    require(list.digest().equals(manifest.list()), RefusalCode.LIST_ROOT, "another root");
  }

  private void checkEntry(int place, boolean isOfPersonBefore) {
    mustHold(entries.isCodeOfCommit(place), RefusalCode.CODE_NOT_OF_COMMIT, place);
    mustHold(!isOfPersonBefore, RefusalCode.PERSON_TWICE, place);
    mustHold(isRising(place, Applications.GROUPS), RefusalCode.GROUPS_ORDER, place);
    mustHold(isRising(place, Applications.BUSY), RefusalCode.BUSY_ORDER, place);
    int max = asked.max(place);
    mustHold(max >= 1 && max <= manifest.setup().limit(), RefusalCode.MAX, place);
    mustHold(weights[asked.weight(place)], RefusalCode.WEIGHT, place);
    mustHold(wishesHold(place), RefusalCode.WISHES, place);
    if (manifest.setup().independent()) {
      checkIndependent(place);
    }
  }

  private void mustHold(boolean holds, RefusalCode code, int place) {
    if (!holds) {
      throw new Refusal(code, entries.code(place));
    }
  }

  private boolean isRising(int place, int of) {
    for (int at = asked.begin(place, of) + 1; at < asked.end(place, of); at++) {
      if (ranks[asked.number(at - 1)] >= ranks[asked.number(at)]) {
        return false;
      }
    }
    return true;
  }

  /** At least one, none twice, none outside the draw. */
  private boolean wishesHold(int place) {
    int begin = asked.begin(place, Applications.WISHES);
    int end = asked.end(place, Applications.WISHES);
    for (int at = begin; at < end; at++) {
      int c = numbers.classAt(at);
      if (c == SetupNumbers.UNKNOWN || wishedLast[c] == place + 1) {
        return false;
      }
      wishedLast[c] = place + 1;
    }
    return end > begin;
  }

  private void checkIndependent(int place) {
    int begin = asked.begin(place, Applications.WISHES);
    int end = asked.end(place, Applications.WISHES);
    mustHold(isRising(place, Applications.WISHES), RefusalCode.WISHES_ORDER, place);
    mustHold(end - begin <= asked.max(place), RefusalCode.WISHES_OVER_MAX, place);
    for (int at = begin; at < end; at++) {
      mustHold(fits(place, at), RefusalCode.WISHES_CLASH, place);
    }
  }

  /** Whether a wish shares no slot with a busy one nor with a wish before it. */
  private boolean fits(int place, int at) {
    int c = numbers.classAt(at);
    boolean fits = !numbers.isBusy(place, c);
    for (int before = asked.begin(place, Applications.WISHES); before < at; before++) {
      fits &= !numbers.timetable().clash(c, numbers.classAt(before));
    }
    return fits;
  }
}
