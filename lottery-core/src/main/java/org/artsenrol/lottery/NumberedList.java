package org.artsenrol.lottery;

import java.util.List;

/**
 * A list and its setup in numbers, for checks that walk over a million entries: entries by their
 * place in the list, classes and passes by their index in the setup. It knows what is asked for and
 * nothing of how seats are given.
 */
public final class NumberedList {
  private final Entries entries;
  private final Applications asked;
  private final SetupNumbers numbers;

  /**
   * @param list one that has passed section 3 with this setup
   */
  public NumberedList(DrawSetup setup, EntryList list) {
    entries = list.table();
    asked = entries.applications();
    numbers = new SetupNumbers(setup, asked);
  }

  public int size() {
    return entries.size();
  }

  public String code(int place) {
    return entries.code(place);
  }

  /** The place of each code, or −1 where the list has none such. */
  public int[] places(List<String> codes) {
    return codes instanceof Codes own && own.isOf(entries)
        ? own.places()
        : codes.stream().mapToInt(entries::find).toArray();
  }

  public boolean takesPart(int place, int pass) {
    return numbers.isOpen(pass) || (numbers.passesOpenTo(place) >>> pass & 1) == 1;
  }

  /** Wins still allowed to her. */
  public int max(int place) {
    return asked.max(place);
  }

  /** Wishes have numbers below this one. */
  public int wishes() {
    return asked.numbers();
  }

  /** The number of her first wish; the others follow in their order. */
  public int firstWish(int place) {
    return asked.begin(place, Applications.WISHES);
  }

  /** Behind the number of her last wish. */
  public int endOfWishes(int place) {
    return asked.end(place, Applications.WISHES);
  }

  /** The number of her wish for a class, or −1 if she does not wish it. */
  public int findWish(int place, int c) {
    for (int wish = firstWish(place); wish < endOfWishes(place); wish++) {
      if (classOf(wish) == c) {
        return wish;
      }
    }
    return -1;
  }

  /** The class that is wished. */
  public int classOf(int wish) {
    return numbers.classAt(wish);
  }

  /** Whether she is busy elsewhere in a slot of this class. */
  public boolean isBusy(int place, int c) {
    return numbers.isBusy(place, c);
  }

  /** Whether two classes share a slot. */
  public boolean clash(int c, int other) {
    return numbers.timetable().clash(c, other);
  }

  /** The tickets that a seed gives these entries in a draw. */
  public Luck luck(String seed, String draw) {
    return new SeededLuck(seed, draw, entries);
  }
}
