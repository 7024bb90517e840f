package org.artsenrol.enrol.my.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.artsenrol.config.Settings;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.Closings;
import org.artsenrol.enrol.catalogue.Allocation;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.site.Site;

/**
 * What an applicant takes home: that it is done, when and how she hears, and what lets her check
 * the list herself.
 */
@Named
@RequestScoped
public class ReceiptPage {
  @Inject private CurrentActor actor;
  @Inject private Admissions admissions;
  @Inject private Closings closings;
  @Inject private Settings settings;
  @Inject private Site site;

  private String id;
  private Application application;

  /** Finds the application; another's is refused by the service. */
  public void load() {
    application = admissions.get(actor.get(), id);
  }

  /** Takes the application back. */
  public String withdraw() {
    admissions.withdraw(actor.get(), id);
    return site.redirect("/my/applications/" + id);
  }

  public Application getApplication() {
    return application;
  }

  public boolean isChangeable() {
    return application.isLive() && application.getStage().isOpen(site.getNow());
  }

  public boolean isRanked() {
    return application.getStage().getAllocation() == Allocation.ROUNDS;
  }

  /** The code in groups of four, as it is read aloud. */
  public String getCode() {
    return String.join(" ", application.getCode().split("(?<=\\G.{4})"));
  }

  /** The salt in groups of eight, so that it can be copied by hand. */
  public List<String> getSalt() {
    return List.of(application.getSalt().split("(?<=\\G.{8})"));
  }

  /** Her line in the list, or null while the stage's rules are not public. */
  public String getEntry() {
    return closings.lineOf(application).orElse(null);
  }

  /** Leads to the draw's public page with the learner's code behind the #, which no server sees. */
  public String getProofUrl() {
    return settings.baseUrl()
        + "/draws/"
        + application.getStage().getSlug()
        + "#"
        + application.getCode();
  }

  public QrDrawing getQr() {
    return QrDrawing.of(getProofUrl());
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
