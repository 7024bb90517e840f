package org.artsenrol.enrol.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.RoundResult;

/** A draw's result with applications in the place of codes and classes in the place of ids. */
final class Outcome {
  private final DrawResult result;
  private final Map<String, Application> byCode;
  private final Map<String, StudyClass> bySlug;

  Outcome(DrawResult result, List<Application> applications, List<StudyClass> classes) {
    this.result = result;
    this.byCode =
        applications.stream().collect(Collectors.toMap(Application::getCode, Function.identity()));
    this.bySlug =
        classes.stream().collect(Collectors.toMap(StudyClass::getSlug, Function.identity()));
  }

  /**
   * An admission.
   *
   * @param reserve the group whose seat it is; empty for a seat that is for everybody
   */
  record Won(Application application, StudyClass studyClass, String reserve) {}

  /** Every admission, in the order in which the draw made them. */
  List<Won> won(DrawRules rules) {
    var won = new ArrayList<Won>();
    for (RoundResult round : result.rounds()) {
      String reserve = rules.groupOf(round);
      round
          .admitted()
          .forEach(
              (slug, codes) ->
                  codes.forEach(
                      code -> won.add(new Won(byCode.get(code), bySlug.get(slug), reserve))));
    }
    return won;
  }

  /** Every class that was drawn, admitted anybody or not. */
  Set<StudyClass> classes() {
    return result.waitlist().keySet().stream().map(bySlug::get).collect(Collectors.toSet());
  }

  /** Every place on every waitlist. */
  List<WaitlistPlace> places() {
    var places = new ArrayList<WaitlistPlace>();
    result
        .waitlist()
        .forEach(
            (slug, codes) -> {
              for (int i = 0; i < codes.size(); i++) {
                places.add(new WaitlistPlace(byCode.get(codes.get(i)), bySlug.get(slug), i + 1));
              }
            });
    return places;
  }
}
