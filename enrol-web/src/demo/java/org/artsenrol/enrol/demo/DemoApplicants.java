package org.artsenrol.enrol.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.artsenrol.enrol.account.Account;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.ApplyOrder;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Actor;

/** Puts the demonstration's wishes in, through the same act by which everybody applies. */
@ApplicationScoped
public class DemoApplicants {
  private static final int TOGETHER = 5;
  private static final long SEED = 116;

  @Inject DemoPeople people;
  @Inject DemoSteps steps;
  @Inject Accounts accounts;
  @Inject Admissions admissions;

  /**
   * Lets the first {@code learners} people apply, a few at a time.
   *
   * @param progress hears before each few what share of the people has applied, 0 to 1
   */
  void apply(
      List<StudyClass> classes,
      Map<String, Stage> lotteries,
      int learners,
      DoubleConsumer progress) {
    DemoWishes wishes = new DemoWishes(classes, lotteries, SEED);
    for (int first = 0; first < learners; first += TOGETHER) {
      progress.accept((double) first / learners);
      List<ApplyOrder> orders = new ArrayList<>();
      for (Learner learner : people.people(first, Math.min(learners, first + TOGETHER))) {
        orders.addAll(orders(Actor.SYSTEM, learner, wishes.of(learner), lotteries));
      }
      steps.apply(orders);
    }
  }

  /**
   * The demonstration's family applies by itself: mother and daughter, each with an eye on several
   * classes.
   */
  void applyForFamily(Account account, List<StudyClass> classes, Map<String, Stage> lotteries) {
    DemoWishes wishes = new DemoWishes(classes, lotteries, SEED + 1);
    for (Learner learner : accounts.learnersOf(account.getId())) {
      orders(Actor.account(account.getId()), learner, wishes.of(learner), lotteries)
          .forEach(admissions::apply);
    }
  }

  private static List<ApplyOrder> orders(
      Actor actor,
      Learner learner,
      Map<String, List<String>> wishes,
      Map<String, Stage> lotteries) {
    return wishes.entrySet().stream()
        .map(
            e -> {
              String stage = lotteries.get(e.getKey()).getSlug();
              String key = stage + ":" + learner.getNumber();
              return new ApplyOrder(actor, learner.getId(), stage, e.getValue(), new byte[0], key);
            })
        .toList();
  }
}
