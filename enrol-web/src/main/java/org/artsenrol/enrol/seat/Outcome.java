package org.artsenrol.enrol.seat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.lottery.DrawResult;

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

  /** Tells every admission, in the order in which the draw made them. */
  void forEachAdmitted(BiConsumer<Application, StudyClass> told) {
    result
        .rounds()
        .forEach(round -> round.admitted().forEach((slug, codes) -> tell(slug, codes, told)));
  }

  private void tell(String slug, List<String> codes, BiConsumer<Application, StudyClass> told) {
    codes.forEach(code -> told.accept(byCode.get(code), bySlug.get(slug)));
  }

  /** The internal ids of all who were admitted to some class. */
  Set<Long> admitted() {
    var learners = new HashSet<Long>();
    forEachAdmitted((application, to) -> learners.add(application.getLearner().getId()));
    return learners;
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
