package org.artsenrol.enrol.my.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.artsenrol.config.Settings;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.Application;
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
  @Inject private Accounts accounts;
  @Inject private Settings settings;
  @Inject private Site site;
  @Inject @RequestParameterMap private Map<String, String> parameters;

  private Application application;

  /** Finds the application before anything of the page is written. */
  public void load() {
    getApplication();
  }

  /** Takes the application back. */
  public String withdraw() {
    String id = getApplication().getPublicId();
    admissions.withdraw(actor.get(), id);
    return site.redirect("/my/applications/" + id);
  }

  /**
   * The application of this address, in every phase of a request; another's is refused by the
   * service.
   */
  public Application getApplication() {
    if (application == null) {
      application = admissions.get(actor.get(), parameters.get("id"));
    }
    return application;
  }

  public boolean isChangeable() {
    return getApplication().isLive() && getApplication().getStage().isOpen(site.getNow());
  }

  /** Whether she has an address that we can write to. */
  public boolean isByMail() {
    return settings.mail().isPresent() && accounts.get(actor.get().id()).getEmail().isPresent();
  }

  public boolean isRanked() {
    return getApplication().getStage().getAllocation() == Allocation.ROUNDS;
  }
}
