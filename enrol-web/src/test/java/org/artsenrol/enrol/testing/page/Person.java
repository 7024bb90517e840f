package org.artsenrol.enrol.testing.page;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who has never been here, to be typed into a form. No two are alike in a run.
 *
 * @param birthDate as people write it, e.g. {@code 47/3/4}
 * @param passport of no country, so that it is nobody's
 */
public record Person(String name, String birthDate, String passport, String contact) {
  private static final AtomicInteger MADE = new AtomicInteger();

  public static final String PASSWORD = "a long walk along the canal";

  /** A woman who was 67 when the demonstration's present term began. */
  public static Person pensioner() {
    return born("49/3/4");
  }

  /** A child of nine. */
  public static Person child() {
    return born("106/9/10");
  }

  private static Person born(String birthDate) {
    int number = MADE.incrementAndGet();
    long run = ProcessHandle.current().pid();
    return new Person(
        "測試" + "甲乙丙丁戊己庚辛壬癸".charAt(number % 10),
        birthDate,
        "T%dX%d".formatted(run, number),
        "guest-%d-%d@example.org".formatted(run, number));
  }
}
