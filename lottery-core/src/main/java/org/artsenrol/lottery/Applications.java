package org.artsenrol.lottery;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * What many applicants ask for, in plain arrays: all their busy slots, groups and wishes are
 * numbers in one array, one applicant's behind the other's. As a list it shows each {@link
 * Application} as it was taken in; nothing ever changes there.
 */
final class Applications extends AbstractList<Application> implements RandomAccess {
  /** The three lists of an application, in the order in which a line has them. */
  static final int BUSY = 0;

  static final int GROUPS = 1;
  static final int WISHES = 2;
  private static final int LISTS = 3;

  private final Ids ids;
  private int[] numbers;
  private int[] ends;
  private byte[] max;
  private byte[] weight;
  private int size;

  /**
   * How many lists have come to their end, three for each applicant, and where the last one did.
   */
  private int lists;

  private int end;

  Applications() {
    ids = new Ids();
    numbers = new int[1024];
    ends = new int[256 * LISTS];
    max = new byte[256];
    weight = new byte[256];
  }

  /** With room for as many. */
  private Applications(Applications others) {
    ids = others.ids;
    numbers = new int[others.end];
    size = others.size;
    lists = others.lists;
    ends = new int[lists];
    max = new byte[size];
    weight = new byte[size];
  }

  /** The same in this form. */
  static Applications of(List<Application> all) {
    if (all instanceof Applications known) {
      return known;
    }
    var applications = new Applications();
    for (Application each : all) {
      applications.add(each.busy());
      applications.add(each.groups());
      applications.add(each.wishes());
      applications.done(each.max(), each.weight());
    }
    return applications;
  }

  /** The same applicants in another order. */
  Applications inOrder(int[] places) {
    var other = new Applications(this);
    int[] begins = new int[size];
    for (int a = 0; a < size; a++) {
      int place = places[a];
      begins[a] = begin(place, BUSY);
      System.arraycopy(ends, LISTS * place, other.ends, LISTS * a, LISTS);
      other.max[a] = max[place];
      other.weight[a] = weight[place];
    }
    for (int a = 0; a < size; a++) {
      other.move(a, numbers, begins[a]);
    }
    return other;
  }

  /** Takes over an applicant's numbers, of which the ends are known where they come from. */
  private void move(int a, int[] from, int begin) {
    int count = ends[LISTS * a + WISHES] - begin;
    System.arraycopy(from, begin, numbers, end, count);
    for (int list = 0; list < LISTS; list++) {
      ends[LISTS * a + list] += end - begin;
    }
    end += count;
  }

  private void add(List<String> some) {
    for (String id : some) {
      add(ids.number(id));
    }
    endList();
  }

  /** One more id in the present list. */
  void add(int number) {
    if (end == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * end);
    }
    numbers[end++] = number;
  }

  void endList() {
    if (lists == ends.length) {
      ends = Arrays.copyOf(ends, 2 * lists);
    }
    ends[lists++] = end;
  }

  /** Ends an application whose three lists have come. */
  void done(int mayWin, int weighs) {
    if (size == max.length) {
      max = Arrays.copyOf(max, 2 * size);
      weight = Arrays.copyOf(weight, 2 * size);
    }
    max[size] = (byte) mayWin;
    weight[size++] = (byte) weighs;
  }

  /** How many numbers there are in all lists. */
  int numbers() {
    return end;
  }

  Ids ids() {
    return ids;
  }

  /** Where a list of an applicant begins, for {@link #number}. */
  int begin(int a, int list) {
    int at = LISTS * a + list;
    return at == 0 ? 0 : ends[at - 1];
  }

  int end(int a, int list) {
    return ends[LISTS * a + list];
  }

  int count(int a, int list) {
    return end(a, list) - begin(a, list);
  }

  int number(int at) {
    return numbers[at];
  }

  int max(int a) {
    return max[a];
  }

  int weight(int a) {
    return weight[a];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Application get(int a) {
    return new Application(texts(a, WISHES), texts(a, BUSY), texts(a, GROUPS), max(a), weight(a));
  }

  private List<String> texts(int a, int list) {
    return IntStream.range(begin(a, list), end(a, list))
        .mapToObj(at -> ids.text(numbers[at]))
        .toList();
  }
}
