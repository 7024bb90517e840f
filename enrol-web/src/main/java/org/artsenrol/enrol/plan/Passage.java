package org.artsenrol.enrol.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.artsenrol.enrol.catalogue.LimitScope;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.ClassSpec;

/**
 * Seats on their way through a plan's stages: who holds them, which are closed, which are still to
 * be had. It knows no clock and no database, and is the one model of a plan's rules: the dry run
 * goes through it, and so do the tests that walk all small plans. Every seat is at all times in
 * exactly one of three states: held, closed, free.
 */
final class Passage {
  private final List<ClassSpec> classes;
  private final List<Application> people;
  private final BiPredicate<Integer, Integer> pays;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Set<Integer>> holders = new ArrayList<>();
  private final List<List<Integer>> holdings = new ArrayList<>();
  private final List<Set<Integer>> gaveUp = new ArrayList<>();
  private final int[] closed;
  private int[] givenInStage;
  private int[] heldBeforeStage;

  /**
   * @param classes with all of their seats
   * @param people with all they wish, by preference
   * @param pays whether a person, by her index, pays for a class, by its own
   */
  Passage(List<ClassSpec> classes, List<Application> people, BiPredicate<Integer, Integer> pays) {
    this.classes = classes;
    this.people = people;
    this.pays = pays;
    for (int c = 0; c < classes.size(); c++) {
      numbers.put(classes.get(c).id(), c);
      holders.add(new TreeSet<>());
      gaveUp.add(new HashSet<>());
    }
    people.forEach(person -> holdings.add(new ArrayList<>()));
    closed = new int[classes.size()];
  }

  /** Begins a stage: what is given from now on counts as given in it. */
  void begin() {
    givenInStage = new int[classes.size()];
    heldBeforeStage = IntStream.range(0, people.size()).map(this::held).toArray();
  }

  int classCount() {
    return classes.size();
  }

  int peopleCount() {
    return people.size();
  }

  ClassSpec spec(int c) {
    return classes.get(c);
  }

  Application person(int p) {
    return people.get(p);
  }

  int number(String classId) {
    return numbers.get(classId);
  }

  boolean holds(int p, int c) {
    return holders.get(c).contains(p);
  }

  /** How many classes she holds. */
  int held(int p) {
    return holdings.get(p).size();
  }

  /** Seats that somebody holds. */
  int taken(int c) {
    return holders.get(c).size();
  }

  int closed(int c) {
    return closed[c];
  }

  /** Seats that are still to be had. */
  int free(int c) {
    return classes.get(c).cap() - taken(c) - closed[c];
  }

  /** Whether more seats are held or closed than there are; it never is. */
  boolean isOverfull(int c) {
    return free(c) < 0;
  }

  /** Seats of a class that the present stage may still give. */
  int left(int c, Stint stint) {
    return Math.min(free(c), stint.seats(c) - givenInStage[c]);
  }

  /** Whether she let a seat of the class go; nobody gets the same seat offered twice. */
  boolean hasGivenUp(int p, int c) {
    return gaveUp.get(c).contains(p);
  }

  /** How many classes she may still get in the stage. */
  int room(int p, Stint stint) {
    int before = stint.scope() == LimitScope.STAGE ? heldBeforeStage[p] : 0;
    return Math.max(0, stint.limit() - (held(p) - before));
  }

  /** Whether she could take a seat of the class in the stage now, if one were free. */
  boolean canTake(int p, int c, Stint stint) {
    return stint.admits(people.get(p))
        && people.get(p).wishes().contains(classes.get(c).id())
        && !holds(p, c)
        && !hasGivenUp(p, c)
        && room(p, stint) > 0
        && !clashes(p, c);
  }

  /** Whether a class meets at the hours of something she holds. */
  boolean clashes(int p, int c) {
    List<String> slots = classes.get(c).slots();
    return people.get(p).busy().stream().anyMatch(slots::contains)
        || holdings.get(p).stream()
            .anyMatch(other -> !Collections.disjoint(classes.get(other).slots(), slots));
  }

  /** The hours at which she is busy by now. */
  Set<String> slotsOf(int p) {
    Set<String> slots = new TreeSet<>(people.get(p).busy());
    holdings.get(p).forEach(c -> slots.addAll(classes.get(c).slots()));
    return slots;
  }

  /**
   * Offers a seat.
   *
   * @return whether she pays for it and so holds it
   */
  boolean offer(int p, int c) {
    if (free(c) < 1 || holds(p, c)) {
      throw new IllegalStateException("a seat of " + classes.get(c).id() + " twice");
    }
    if (!pays.test(p, c)) {
      gaveUp.get(c).add(p);
      return false;
    }
    holders.get(c).add(p);
    holdings.get(p).add(c);
    givenInStage[c]++;
    return true;
  }

  /** Some free seats are given to nobody any more. */
  void close(int c, int seats) {
    closed[c] += Math.min(seats, free(c));
  }
}
