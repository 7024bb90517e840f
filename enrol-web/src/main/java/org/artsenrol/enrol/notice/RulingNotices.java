package org.artsenrol.enrol.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.ListSuperseded;
import org.artsenrol.enrol.catalogue.Bilingual;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.ruling.DrawVoided;
import org.artsenrol.enrol.ruling.Ruling;
import org.artsenrol.lottery.EntryList;

/** The table for what officers rule on a draw: everybody who applied is told. */
@ApplicationScoped
public class RulingNotices {
  @Inject Admissions admissions;
  @Inject Post post;

  void onSuperseded(@Observes ListSuperseded happened) {
    for (Application application : admissions.liveIn(happened.stage())) {
      OptionalInt place = happened.placeOf(application);
      Letter letter =
          place.isPresent()
              ? anew(application, place.getAsInt(), happened.now().list())
              : leftOut(application);
      post.toHoldersFor(application.getLearner(), letter);
    }
  }

  /** The list's root makes it another letter than the one about the list before. */
  private static Letter anew(Application application, int place, EntryList list) {
    return letter("list-superseded", application, list.digest().root())
        .saying("code", Facts.inFours(application.getCode()))
        .saying("draws", Facts.at(application.getStage().getDrawsAt()))
        .saying(
            "line", new String(list.entries().get(place).canonical(), StandardCharsets.US_ASCII))
        .saying("number", String.valueOf(place + 1))
        .saying("lines", String.valueOf(list.digest().n()))
        .saying("root", list.digest().root());
  }

  private static Letter leftOut(Application application) {
    return letter("left-out", application, application.getStage().findFreezeHash().orElseThrow())
        .saying("classes", Facts.titles(application.getWishedClasses()));
  }

  private static Letter letter(String kind, Application application, String occasion) {
    return Letter.of(kind, application.getPublicId() + " " + occasion)
        .linkedTo("/my/applications/" + application.getPublicId())
        .saying("learner", application.getLearner().getName())
        .saying("stage", Facts.stage(application.getStage()));
  }

  void onVoided(@Observes DrawVoided happened) {
    Ruling ruling = happened.ruling();
    Stage stage = ruling.getStage();
    var why = new Bilingual(ruling.getTextZh(), ruling.getTextEn());
    for (Application application : admissions.liveIn(stage)) {
      post.toHoldersFor(
          application.getLearner(),
          letter("draw-void", application, ruling.getPublicId())
              .linkedTo("/draws/" + stage.getSlug())
              .saying("reason", ruling.getReason())
              .saying("why", why::in));
    }
  }
}
