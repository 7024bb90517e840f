package org.artsenrol.enrol.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.artsenrol.enrol.catalogue.Eligibility;
import org.artsenrol.enrol.catalogue.FreedReserve;
import org.artsenrol.enrol.catalogue.LearnerGroups;
import org.artsenrol.enrol.catalogue.LimitScope;
import org.artsenrol.enrol.catalogue.Returning;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.enrol.catalogue.StageKind;
import org.artsenrol.enrol.catalogue.Unfilled;
import org.artsenrol.enrol.catalogue.Unpaid;
import org.artsenrol.lottery.Allocation;
import org.artsenrol.lottery.Allocator;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.Luck;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.Reserve;
import org.artsenrol.lottery.RoundOutcome;

/**
 * What one stage of a plan does to seats on their way. A lottery runs through the allocator that
 * draws in earnest; a stage in the order of arrival takes that order from the same trial luck,
 * since nobody knows who will come first.
 */
final class Stint {
  private static final String ARRIVAL = "arrival";
  private static final int SENIOR_AGE = 65;

  private final StageForm stage;
  private final Passage passage;
  private final int[] seats;

  /** Begins the stage: what it may give is what its plan says of each class. */
  Stint(StageForm stage, Passage passage, Map<String, String> codes) {
    this.stage = stage;
    this.passage = passage;
    this.seats = new int[passage.classCount()];
    for (int c = 0; c < seats.length; c++) {
      ClassSpec spec = passage.spec(c);
      seats[c] = stage.seats().of(codes.getOrDefault(spec.id(), spec.id()), spec.cap());
    }
    passage.begin();
  }

  int seats(int c) {
    return seats[c];
  }

  int limit() {
    return stage.draw().winLimit();
  }

  LimitScope scope() {
    return stage.seats().scope();
  }

  /**
   * Whether somebody may take part, as far as a public list tells: who is returning or a senior. Of
   * other conditions it says nothing, and they are taken as met.
   */
  boolean admits(Application person) {
    Eligibility who = stage.who();
    boolean returns =
        who.returning() == Returning.ANYBODY || person.groups().contains(LearnerGroups.RETURNING);
    boolean old =
        who.ageMin() == null
            || who.ageMin() < SENIOR_AGE
            || person.groups().contains(LearnerGroups.SENIOR);
    return returns && old;
  }

  /** Whether a stage is for those who return alone. */
  static boolean asksWhoReturns(StageForm stage) {
    return stage.who().returning() != Returning.ANYBODY;
  }

  /** Lets the stage give what it gives. */
  void run(Luck luck) {
    if (stage.kind() == StageKind.LOTTERY) {
      draw(luck);
    } else {
      queue(luck);
    }
    if (stage.after().unfilled() == Unfilled.CLOSED) {
      for (int c = 0; c < seats.length; c++) {
        passage.close(c, passage.left(c, this));
      }
    }
  }

  private void draw(Luck luck) {
    List<Application> asked = new TrialForms(passage, this, stage.draw()).all();
    DrawSetup setup = setup();
    Allocator.Outcome outcome = Allocator.allocate(setup, asked, luck);
    List<Freed> freed = new ArrayList<>();
    for (RoundOutcome round : outcome.rounds()) {
      var group = setup.passes().get(round.pass()).group();
      for (int c = 0; c < seats.length; c++) {
        for (int p : round.admitted()[c]) {
          if (!passage.offer(p, c)) {
            freed.add(new Freed(c, group.orElse(null)));
          }
        }
      }
    }
    settle(freed, outcome.waitlists());
  }

  /**
   * A seat that somebody was offered and did not pay for.
   *
   * @param group whose reserve it was drawn from; null for none
   */
  private record Freed(int classNumber, String group) {}

  private void settle(List<Freed> freed, int[][] waitlists) {
    boolean calls = stage.after().waitlistEndsAt() != null;
    for (Freed seat : freed) {
      switch (stage.after().unpaid()) {
        case WAITLIST -> callUp(seat, waitlists);
        case CLOSED -> passage.close(seat.classNumber(), 1);
        case NEXT_STAGE -> {
          // It is free, and the next stage finds it.
        }
      }
    }
    if (calls && stage.after().unpaid() == Unpaid.WAITLIST) {
      for (int c = 0; c < seats.length; c++) {
        while (passage.left(c, this) > 0 && callUp(new Freed(c, null), waitlists)) {
          // The next on the list may take what the draw left empty.
        }
      }
    }
  }

  /** Calls people up until one takes the seat; false when nobody does. */
  private boolean callUp(Freed seat, int[][] waitlists) {
    boolean first =
        seat.group() != null && stage.after().freedReserve() == FreedReserve.GROUP_FIRST;
    return (first && callUp(seat, waitlists, seat.group())) || callUp(seat, waitlists, null);
  }

  private boolean callUp(Freed seat, int[][] waitlists, String group) {
    int c = seat.classNumber();
    for (int p : waitlists[c]) {
      boolean asked = group == null || passage.person(p).groups().contains(group);
      if (asked && passage.canTake(p, c, this) && passage.offer(p, c)) {
        return true;
      }
    }
    return false;
  }

  private void queue(Luck luck) {
    Luck.Of tickets = luck.in(ARRIVAL);
    List<Integer> order =
        IntStream.range(0, passage.peopleCount())
            .boxed()
            .sorted((a, b) -> Long.compareUnsigned(tickets.head(a), tickets.head(b)))
            .toList();
    boolean moved = true;
    while (moved) {
      moved = order.stream().map(this::buy).reduce(false, Boolean::logicalOr);
    }
  }

  /** All that she can take now; a seat she does not pay for is back on sale. */
  private boolean buy(int p) {
    boolean bought = false;
    for (String wish : passage.person(p).wishes()) {
      int c = passage.number(wish);
      if (passage.left(c, this) > 0 && passage.canTake(p, c, this)) {
        boolean paid = passage.offer(p, c);
        if (!paid && stage.after().unpaid() == Unpaid.CLOSED) {
          passage.close(c, 1);
        }
        bought = true;
      }
    }
    return bought;
  }

  private DrawSetup setup() {
    List<Pass> passes = stage.draw().passes();
    return new DrawSetup(
        DrawSetup.LC1,
        "dry-run-" + stage.number(),
        List.of(new EntropySource.Demo("dry-run")),
        stage.draw().winLimit(),
        Allocation.valueOf(stage.draw().allocation().name()),
        List.of(1),
        IntStream.range(0, seats.length).mapToObj(this::spec).toList(),
        passes);
  }

  private ClassSpec spec(int c) {
    ClassSpec whole = passage.spec(c);
    List<Reserve> kept =
        whole.reserve().stream()
            .filter(r -> stage.draw().groups().contains(r.group()))
            .collect(Collectors.toList());
    int cap = Math.max(0, passage.left(c, this));
    return new ClassSpec(whole.id(), cap, whole.slots(), kept);
  }
}
