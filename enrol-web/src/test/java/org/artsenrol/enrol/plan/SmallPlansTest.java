package org.artsenrol.enrol.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.artsenrol.enrol.catalogue.LearnerGroups;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.Luck;
import org.artsenrol.lottery.Reserve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All small terms through every preset: whatever people wish, whoever returns, is a senior or does
 * not pay, and however the lots fall, no seat is lost, given twice, or left empty while somebody
 * wants it, may have it and did not let it go.
 */
class SmallPlansTest {
  private static final LocalDate OPENS = LocalDate.of(2026, 12, 28);
  private static final List<String> GROUPS = List.of(LearnerGroups.SENIOR);
  private static final List<String> IDS = List.of("001", "002", "003");

  /** Slots: the first two classes meet at the same hour. */
  private static final List<List<String>> SLOTS = List.of(List.of("a"), List.of("a"), List.of("b"));

  @ParameterizedTest
  @EnumSource
  void threePeopleWhoWishWhateverTheyLikeOfThreeClasses(Preset preset) {
    List<StageForm> stages = preset.from("dadun", OPENS, GROUPS);
    long walked = 0;
    for (int[] wishes : vectors(3, orders(3).size())) {
      for (int member = 0; member < 8; member++) {
        walked += walk(stages, people(3, 3, wishes, member), classes(3, 121), 0, 3);
      }
    }
    assertThat(walked).isEqualTo(4096L * 8);
  }

  @ParameterizedTest
  @EnumSource
  void fourPeopleOfWhomSomeNeverPayAndTwoClasses(Preset preset) {
    List<StageForm> stages = preset.from("dadun", OPENS, GROUPS);
    long walked = 0;
    for (int[] wishes : vectors(4, orders(2).size())) {
      for (int member : new int[] {1, 5}) {
        for (int unpaid = 0; unpaid < 16; unpaid++) {
          walked += walk(stages, people(4, 2, wishes, member), classes(2, 21), unpaid, 4);
        }
      }
    }
    assertThat(walked).isEqualTo(625L * 2 * 16);
  }

  @ParameterizedTest
  @EnumSource
  void howeverTheLotsFallInEachStage(Preset preset) {
    List<StageForm> stages = preset.from("dadun", OPENS, GROUPS);
    int[] all = IntStream.range(0, 3).map(p -> orders(3).size() - 1 - p).toArray();
    for (int member = 0; member < 8; member++) {
      for (int unpaid = 0; unpaid < 8; unpaid++) {
        for (int[] first : permutations(3)) {
          for (int[] second : permutations(3)) {
            for (int[] third : permutations(3)) {
              List<int[]> lots = List.of(first, second, third);
              walk(stages, people(3, 3, all, member), classes(3, 211), unpaid, lots);
            }
          }
        }
      }
    }
  }

  @Test
  void modelItselfRefusesToGiveASeatTwice() {
    var passage = new Passage(classes(1, 1), people(2, 1, new int[] {1, 1}, 0), (p, c) -> true);
    passage.begin();
    passage.offer(0, 0);
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> passage.offer(1, 0)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void planThatClosesWhatIsLeftStrandsASeatAndTheseTestsSeeIt() {
    List<StageForm> stages = Preset.RETURNING_FIRST.from("dadun", OPENS, GROUPS);
    List<StageForm> cut = stages.subList(0, 1);
    var passage = new Passage(classes(1, 2), people(2, 1, new int[] {1, 1}, 0), (p, c) -> true);
    run(cut, passage, List.of(new int[] {0, 1}));
    assertThat(stranded(Preset.FIRST_COME.from("dadun", OPENS, GROUPS).get(0), passage))
        .isNotEmpty();
  }

  private static int walk(
      List<StageForm> stages,
      List<Application> people,
      List<ClassSpec> classes,
      int unpaid,
      int n) {
    int[] lots = IntStream.range(0, n).toArray();
    return walk(stages, people, classes, unpaid, List.of(lots, lots, lots));
  }

  private static int walk(
      List<StageForm> stages,
      List<Application> people,
      List<ClassSpec> classes,
      int unpaid,
      List<int[]> lots) {
    BiPredicate<Integer, Integer> pays = (p, c) -> (unpaid >> p & 1) == 0;
    var passage = new Passage(classes, people, pays);
    run(stages, passage, lots);
    for (int c = 0; c < classes.size(); c++) {
      int sum = passage.taken(c) + passage.closed(c) + passage.free(c);
      if (sum != classes.get(c).cap() || passage.free(c) < 0 || passage.closed(c) > 0) {
        throw new AssertionError("a seat of " + classes.get(c).id() + " is lost: " + people);
      }
    }
    List<String> stranded = stranded(stages.get(stages.size() - 1), passage);
    if (!stranded.isEmpty()) {
      throw new AssertionError(stranded + " of " + people + ", unpaid " + unpaid);
    }
    return 1;
  }

  private static void run(List<StageForm> stages, Passage passage, List<int[]> lots) {
    for (int s = 0; s < stages.size(); s++) {
      new Stint(stages.get(s), passage, Map.of()).run(new Lots(lots.get(s)));
      if (IntStream.range(0, passage.classCount()).anyMatch(passage::isOverfull)) {
        throw new AssertionError("more seats than there are after stage " + (s + 1));
      }
    }
  }

  /** Seats that are free at the end while somebody wants one, may have it and let none go. */
  private static List<String> stranded(StageForm last, Passage passage) {
    Stint stint = new Stint(last, passage, Map.of());
    List<String> stranded = new ArrayList<>();
    for (int c = 0; c < passage.classCount(); c++) {
      for (int p = 0; p < passage.peopleCount(); p++) {
        if (passage.left(c, stint) > 0 && passage.canTake(p, c, stint)) {
          stranded.add("a seat of " + passage.spec(c).id() + " that person " + p + " wants");
        }
      }
    }
    return stranded;
  }

  /** Everybody has the same place in every order of a stage. */
  private record Lots(int[] places) implements Luck, Luck.Of {
    @Override
    public Of in(String context) {
      return this;
    }

    @Override
    public long head(int applicant) {
      return places[applicant];
    }

    @Override
    public byte[] whole(int applicant) {
      return new byte[] {(byte) places[applicant]};
    }
  }

  /** Seats per class as digits: 121 is one, two and one. */
  private static List<ClassSpec> classes(int count, int caps) {
    List<Reserve> reserve = List.of(new Reserve(LearnerGroups.SENIOR, 1));
    List<ClassSpec> classes = new ArrayList<>();
    for (int c = count - 1, rest = caps; c >= 0; c--, rest /= 10) {
      classes.add(0, new ClassSpec(IDS.get(c), rest % 10, SLOTS.get(c), reserve));
    }
    return classes;
  }

  /** One bit per person: whether she returns and is a senior. */
  private static List<Application> people(int count, int classes, int[] wishes, int member) {
    List<String> groups = List.of(LearnerGroups.RETURNING, LearnerGroups.SENIOR);
    List<List<String>> orders = orders(classes);
    return IntStream.range(0, count)
        .mapToObj(
            p ->
                new Application(
                    orders.get(wishes[p]),
                    List.of(),
                    (member >> p & 1) == 1 ? groups : List.of(),
                    5,
                    1))
        .toList();
  }

  /** Every way to wish some of the first classes, in every order; the first is nothing. */
  private static List<List<String>> orders(int classes) {
    List<List<String>> orders = new ArrayList<>(List.of(List.of()));
    for (int i = 0; i < orders.size(); i++) {
      List<String> shorter = orders.get(i);
      for (String id : IDS.subList(0, classes)) {
        if (!shorter.contains(id)) {
          List<String> longer = new ArrayList<>(shorter);
          longer.add(id);
          orders.add(longer);
        }
      }
    }
    return orders;
  }

  private static List<int[]> vectors(int length, int base) {
    List<int[]> vectors = new ArrayList<>();
    for (int n = 0; n < Math.pow(base, length); n++) {
      int[] digits = new int[length];
      for (int i = 0, rest = n; i < length; i++, rest /= base) {
        digits[i] = rest % base;
      }
      vectors.add(digits);
    }
    return vectors;
  }

  private static List<int[]> permutations(int n) {
    return vectors(n, n).stream().filter(v -> IntStream.of(v).distinct().count() == n).toList();
  }
}
