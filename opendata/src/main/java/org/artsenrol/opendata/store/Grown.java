package org.artsenrol.opendata.store;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * An immutable list that is cheap to continue: the longer list shares the places of the shorter
 * one, which goes on seeing its own length alone. Whoever continues a list that was continued
 * already gets a copy. Continued by one thread at a time, read by any.
 */
final class Grown<T> extends AbstractList<T> implements RandomAccess {
  private static final int FIRST_PLACES = 16;

  private final Places places;
  private final int size;

  /** Shared between lists that grew out of each other. */
  private static final class Places {
    private final Object[] all;
    private int taken;

    Places(Object[] all, int taken) {
      this.all = all;
      this.taken = taken;
    }
  }

  private Grown(Places places, int size) {
    this.places = places;
    this.size = size;
  }

  static <T> Grown<T> empty() {
    return new Grown<>(new Places(new Object[0], 0), 0);
  }

  /** This list with more at its end. */
  Grown<T> and(List<? extends T> more) {
    int longer = size + more.size();
    Places home = places.taken == size && longer <= places.all.length ? places : moved(longer);
    for (T element : more) {
      home.all[home.taken++] = element;
    }
    return new Grown<>(home, longer);
  }

  private Places moved(int longer) {
    int length = Math.max(FIRST_PLACES, Math.max(longer, size + size / 2));
    Object[] all = new Object[length];
    System.arraycopy(places.all, 0, all, 0, size);
    return new Places(all, size);
  }

  @Override
  @SuppressWarnings("unchecked")
  public T get(int index) {
    return (T) places.all[Objects.checkIndex(index, size)];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Object[] toArray() {
    return Arrays.copyOf(places.all, size, Object[].class);
  }
}
