package org.artsenrol.enrol.odds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.artsenrol.enrol.admission.RulesPublished;
import org.artsenrol.enrol.admission.StageClosed;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.CatalogueChanged;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.draw.DrawSettled;
import org.artsenrol.enrol.draw.VoidDrawTold;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.objection.ObjectionAnswered;
import org.artsenrol.enrol.objection.ObjectionRaised;
import org.artsenrol.enrol.ruling.CorrectionMade;
import org.artsenrol.enrol.ruling.DrawVoided;
import org.artsenrol.enrol.ruling.ListRuled;
import org.artsenrol.enrol.site.PublicVersion;

/**
 * Tells the page cache that public pages say something new: after every committed change of what
 * they show, and when office time passes the beginning or end of a stage.
 */
@ApplicationScoped
public class Freshness {
  @Inject PublicVersion version;
  @Inject Catalogue catalogue;
  @Inject OfficeClock clock;

  private volatile String phases = "";

  /** Looks whether a stage has begun or ended since; the clockwork calls this. */
  public void watchStages() {
    Instant now = clock.now();
    String seen =
        catalogue
            .currentTerm(now)
            .map(term -> catalogue.stages(term.getSlug()))
            .orElse(List.of())
            .stream()
            .map(s -> phase(s, now))
            .collect(Collectors.joining(" "));
    if (!seen.equals(phases)) {
      phases = seen;
      version.bump();
    }
  }

  private static String phase(Stage stage, Instant now) {
    return stage.getSlug() + " " + stage.phase(now);
  }

  void onCatalogue(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogueChanged told) {
    version.changed();
  }

  void onRules(@Observes(during = TransactionPhase.AFTER_SUCCESS) RulesPublished told) {
    version.bump();
  }

  void onClosed(@Observes(during = TransactionPhase.AFTER_SUCCESS) StageClosed told) {
    version.bump();
  }

  void onObjection(@Observes(during = TransactionPhase.AFTER_SUCCESS) ObjectionRaised told) {
    version.bump();
  }

  void onAnswer(@Observes(during = TransactionPhase.AFTER_SUCCESS) ObjectionAnswered told) {
    version.bump();
  }

  void onRuled(@Observes(during = TransactionPhase.AFTER_SUCCESS) ListRuled told) {
    version.bump();
  }

  void onVoided(@Observes(during = TransactionPhase.AFTER_SUCCESS) DrawVoided told) {
    version.bump();
  }

  void onCorrected(@Observes(during = TransactionPhase.AFTER_SUCCESS) CorrectionMade told) {
    version.bump();
  }

  void onVoidDraw(@Observes(during = TransactionPhase.AFTER_SUCCESS) VoidDrawTold told) {
    version.bump();
  }

  void onDrawn(@Observes(during = TransactionPhase.AFTER_SUCCESS) DrawSettled told) {
    version.bump();
  }
}
