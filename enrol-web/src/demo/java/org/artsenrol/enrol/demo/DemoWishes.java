package org.artsenrol.enrol.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.catalogue.Allocation;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;

/**
 * Who wishes what: the most wanted tenth of a term's classes gets 40 % of the wishes, about 15 % of
 * the classes get fewer wishes than they have seats, the rest somewhat more. The same learners and
 * classes always give the same wishes.
 */
final class DemoWishes {
  private static final int FEWEST_EACH = 2;
  private static final int MOST_EACH = 4;
  private static final double WANTED_SHARE = 0.41;

  private final SplittableRandom random;
  private final List<StudyClass> classes;
  private final double[] left;
  private final Map<String, Stage> lotteries;

  /**
   * @param lotteries the lottery stage of each venue, by the venue's slug
   */
  DemoWishes(List<StudyClass> classes, Map<String, Stage> lotteries, long seed) {
    this.random = new SplittableRandom(seed);
    this.classes = shuffled(classes);
    this.lotteries = lotteries;
    this.left = shares();
  }

  private List<StudyClass> shuffled(List<StudyClass> all) {
    Map<StudyClass, Long> luck = new LinkedHashMap<>();
    all.stream()
        .sorted(Comparator.comparing(StudyClass::getSlug))
        .forEach(c -> luck.put(c, random.nextLong()));
    return luck.keySet().stream().sorted(Comparator.comparing(luck::get)).toList();
  }

  private double[] shares() {
    int wanted = Math.max(1, classes.size() / 10);
    int few = classes.size() * 11 / 100;
    double[] shares = new double[classes.size()];
    double others = 0;
    for (int i = wanted; i < classes.size(); i++) {
      boolean under = i >= classes.size() - few;
      shares[i] =
          classes.get(i).getQuota()
              * (under ? random.nextDouble(0.2, 0.7) : random.nextDouble(1.3, 1.9));
      others += shares[i];
    }
    Arrays.fill(shares, 0, wanted, others * WANTED_SHARE / (1 - WANTED_SHARE) / wanted);
    return shares;
  }

  /** A learner's wishes by the slug of the venue, in her order; empty where no class fits her. */
  Map<String, List<String>> of(Learner learner) {
    List<StudyClass> chosen = new ArrayList<>();
    int many = random.nextInt(FEWEST_EACH, MOST_EACH + 1);
    for (int tries = 0; chosen.size() < many && tries < many * 15; tries++) {
      int i = pick();
      if (fits(classes.get(i), learner, chosen)) {
        chosen.add(classes.get(i));
        left[i] = Math.max(0.01, left[i] - 1);
      }
    }
    Map<String, List<String>> byVenue = new LinkedHashMap<>();
    chosen.forEach(
        c ->
            byVenue
                .computeIfAbsent(c.getVenue().getSlug(), v -> new ArrayList<>())
                .add(c.getSlug()));
    return byVenue;
  }

  private int pick() {
    double sum = 0;
    for (double share : left) {
      sum += share;
    }
    double at = random.nextDouble(sum);
    for (int i = 0; i < left.length; i++) {
      at -= left[i];
      if (at < 0) {
        return i;
      }
    }
    return left.length - 1;
  }

  private boolean fits(StudyClass wished, Learner learner, List<StudyClass> chosen) {
    Stage lottery = lotteries.get(wished.getVenue().getSlug());
    long there =
        chosen.stream()
            .filter(c -> c.getVenue().getSlug().equals(wished.getVenue().getSlug()))
            .count();
    boolean room = lottery.getAllocation() == Allocation.ROUNDS || there < lottery.getWinLimit();
    return room
        && wished.admits(learner.getBirthDate())
        && chosen.stream().noneMatch(c -> c == wished || c.clashesWith(wished));
  }
}
