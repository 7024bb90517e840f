package org.artsenrol.enrol.ruling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.GivenPromise;
import org.artsenrol.enrol.admission.NewList;
import org.artsenrol.enrol.admission.NewLists;
import org.artsenrol.enrol.admission.Promises;
import org.artsenrol.enrol.admission.Remedy;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Roc;
import org.artsenrol.enrol.kernel.Spoken;
import org.artsenrol.enrol.objection.Discretion;
import org.artsenrol.enrol.objection.Objection;
import org.artsenrol.enrol.ruling.RulingRefused.Reason;

/**
 * Has a list frozen anew (draw protocol, section 1) because an objection to it was upheld. T stands
 * in the hashed rules and cannot move: a list that could no longer be public for the promised hours
 * before T is not frozen; such a draw can only be void.
 */
@ApplicationScoped
public class ListDeed implements Deed {
  @Inject NewLists lists;
  @Inject Promises promises;
  @Inject Discretion discretion;
  @Inject OfficeClock clock;

  @Override
  public void mustBePossible(Ruling ruling) {
    mustBeInTime(ruling.getStage());
    if (ruling.getRemedies().isEmpty()) {
      throw new RulingRefused(Reason.NOTHING_UPHELD);
    }
    ruling.getRemedies().forEach(chosen -> mustBeUpheld(ruling, chosen.getObjection()));
    NewList next = draft(ruling);
    if (next.change().isNothing()) {
      throw new RulingRefused(Reason.NOTHING_CHANGES);
    }
    if (ruling.getListRoot() != null && !ruling.getListRoot().equals(next.root())) {
      throw new RulingRefused(Reason.CHANGED_MEANWHILE);
    }
  }

  /** Whether another list could still be confirmed. */
  boolean isInTime(Stage stage) {
    try {
      mustBeInTime(stage);
      return true;
    } catch (RulingRefused late) {
      return false;
    }
  }

  private void mustBeInTime(Stage stage) {
    if (stage.isVoid()) {
      throw new RulingRefused(Reason.VOID);
    }
    if (stage.findFreezeHash().isEmpty()) {
      throw new RulingRefused(Reason.NOT_FROZEN);
    }
    if (stage.findDrawnAt().isPresent() || !clock.now().isBefore(stage.getDrawsAt())) {
      throw new RulingRefused(Reason.DRAWN);
    }
    if (clock.now().isAfter(stage.getFreezesBy())) {
      Spoken latest = locale -> Roc.dateTime(stage.getFreezesBy(), locale);
      throw new RulingRefused(Reason.TOO_LATE, latest, stage.getObjectionHours());
    }
  }

  private void mustBeUpheld(Ruling ruling, Objection objection) {
    Application application = objection.getApplication();
    if (objection.getDecision() != Objection.Decision.UPHELD
        || !application.getStage().equals(ruling.getStage())) {
      throw new RulingRefused(Reason.NOTHING_UPHELD);
    }
    discretion
        .breach(Texts.of(ruling), application, objection.isWithCode())
        .ifPresent(
            found -> {
              throw new RulingRefused(Reason.PERSONAL, found);
            });
  }

  /** The list that would come of it. */
  NewList draft(Ruling ruling) {
    return lists.draft(ruling.getStage(), remedies(ruling));
  }

  private List<Remedy> remedies(Ruling ruling) {
    List<Remedy> remedies = ruling.getRemedies().stream().map(this::remedy).distinct().toList();
    long applications = remedies.stream().map(r -> r.application().getId()).distinct().count();
    if (applications < remedies.size()) {
      throw new RulingRefused(Reason.NO_SUCH_PROMISE);
    }
    return remedies;
  }

  private Remedy remedy(ChosenRemedy chosen) {
    Application application = chosen.getObjection().getApplication();
    Optional<GivenPromise> promise = chosen.promise().map(number -> promise(application, number));
    if (promise.isPresent() && lists.isReplaced(application)) {
      throw new RulingRefused(Reason.OTHER_LIVE);
    }
    return new Remedy(application, promise);
  }

  private GivenPromise promise(Application application, int number) {
    return promises.of(application).stream()
        .filter(p -> p.getNumber() == number && !p.isOfNothing())
        .findFirst()
        .orElseThrow(() -> new RulingRefused(Reason.NO_SUCH_PROMISE));
  }

  @Override
  public String carryOut(Ruling ruling, List<String> officers) {
    return lists.supersede(ruling.getStage().getSlug(), remedies(ruling));
  }

  @Override
  public OfRuling announcement(Ruling ruling) {
    return new ListRuled(ruling);
  }
}
