package org.artsenrol.enrol.objection.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.artsenrol.enrol.admission.GivenPromise;
import org.artsenrol.enrol.admission.Promises;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.objection.Answer;
import org.artsenrol.enrol.objection.Objection;
import org.artsenrol.enrol.objection.Objections;
import org.artsenrol.enrol.site.Site;

/** At a venue's desk: objections that wait for an answer before the draw, and the answering. */
@Named
@RequestScoped
public class AnswerPage {
  @Inject private CurrentActor actor;
  @Inject private Objections objections;
  @Inject private Promises promises;
  @Inject private Site site;
  @Inject @RequestParameterMap private Map<String, String> parameters;

  private Objection.Decision decision;
  private String zh;
  private String en;
  private boolean sure;

  /** Answers the objection of this address. */
  public String send() {
    Objection objection = getObjection();
    objections.answer(actor.get(), objection.getPublicId(), new Answer(decision, zh, en), sure);
    return site.redirect(
        "/staff/" + parameters.get("venue") + "/" + parameters.get("term") + "/objections");
  }

  /** All at this desk, those that wait first. */
  public List<Objection> at(String venue, String term) {
    return objections.at(actor.get(), new VenueId(venue), term);
  }

  /** Finds the objection before anything of the page is written. */
  public void load() {
    getObjection();
  }

  /** The objection of this address; another venue's is refused by the service. */
  public Objection getObjection() {
    return objections.get(actor.get(), parameters.get("id"));
  }

  /** What the applicant was promised, the newest first. */
  public List<GivenPromise> getPromises() {
    return promises.of(getObjection().getApplication());
  }

  /** Whether its draw's value is known, and the answer comes late. */
  public boolean isLate() {
    return !site.getNow().isBefore(getObjection().getApplication().getStage().getDrawsAt());
  }

  public Objection.Decision[] getDecisions() {
    return Objection.Decision.values();
  }

  public Objection.Decision getDecision() {
    return decision;
  }

  public void setDecision(Objection.Decision decision) {
    this.decision = decision;
  }

  public String getZh() {
    return zh;
  }

  public void setZh(String zh) {
    this.zh = zh;
  }

  public String getEn() {
    return en;
  }

  public void setEn(String en) {
    this.en = en;
  }

  public boolean isSure() {
    return sure;
  }

  public void setSure(boolean sure) {
    this.sure = sure;
  }
}
