package org.artsenrol.enrol.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.artsenrol.enrol.catalogue.Allocation;
import org.artsenrol.enrol.catalogue.DrawPlan;
import org.artsenrol.lottery.Application;

/**
 * What everybody would write in a lottery: of her wishes those that she does not hold and that the
 * stage has; where classes are drawn on their own, no more than she may get and nothing that
 * clashes. Whoever may not take part writes nothing.
 */
final class TrialForms {
  private final Passage passage;
  private final Stint stint;
  private final DrawPlan draw;

  TrialForms(Passage passage, Stint stint, DrawPlan draw) {
    this.passage = passage;
    this.stint = stint;
    this.draw = draw;
  }

  /** One for everybody, by her index. */
  List<Application> all() {
    return IntStream.range(0, passage.peopleCount()).mapToObj(this::form).toList();
  }

  private Application form(int p) {
    Application person = passage.person(p);
    int max = passage.room(p, stint);
    List<String> groups = person.groups().stream().filter(draw.groups()::contains).toList();
    List<String> busy = List.copyOf(passage.slotsOf(p));
    return new Application(wishes(p, max), busy, groups, Math.min(max, 100), 1);
  }

  private List<String> wishes(int p, int max) {
    boolean independent = draw.allocation() == Allocation.INDEPENDENT;
    Set<String> taken = new TreeSet<>(passage.slotsOf(p));
    List<String> wishes = new ArrayList<>();
    for (String wish : passage.person(p).wishes()) {
      int c = passage.number(wish);
      List<String> slots = passage.spec(c).slots();
      boolean fits = wishes.size() < max && slots.stream().noneMatch(taken::contains);
      if (passage.canTake(p, c, stint) && stint.seats(c) > 0 && (fits || !independent)) {
        wishes.add(wish);
        taken.addAll(slots);
      }
    }
    return independent ? wishes.stream().sorted().toList() : wishes;
  }
}
