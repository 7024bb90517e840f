package org.artsenrol.enrol.objection.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.objection.Complaint;
import org.artsenrol.enrol.objection.Objection;
import org.artsenrol.enrol.objection.Objections;
import org.artsenrol.enrol.site.Site;

/** On her application's page: what she objects to, and what the venue has answered. */
@Named
@RequestScoped
public class ObjectionPage {
  @Inject private CurrentActor actor;
  @Inject private Objections objections;
  @Inject private Site site;
  @Inject @RequestParameterMap private Map<String, String> parameters;

  private Objection.Kind kind;
  private String words;
  private boolean withCode;

  /** Sends the objection; the answer is the page that shows it. */
  public String send() {
    String id = parameters.get("id");
    objections.raise(actor.get(), id, new Complaint(kind, words, withCode));
    return site.redirect("/my/applications/" + id);
  }

  /** Her own, as they stand. */
  public List<Objection> of(Application application) {
    return objections.of(actor.get(), application.getPublicId());
  }

  /** Whether one may be raised now. */
  public boolean timeFor(Application application) {
    return objections.isTime(application.getStage());
  }

  public Objection.Kind[] getKinds() {
    return Objection.Kind.values();
  }

  public Objection.Kind getKind() {
    return kind;
  }

  public void setKind(Objection.Kind kind) {
    this.kind = kind;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public boolean isWithCode() {
    return withCode;
  }

  public void setWithCode(boolean withCode) {
    this.withCode = withCode;
  }
}
