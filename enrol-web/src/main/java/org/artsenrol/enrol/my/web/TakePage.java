package org.artsenrol.enrol.my.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.seat.FirstCome;
import org.artsenrol.enrol.site.Site;

/** A seat that can be taken at once, where the first who come have it. */
@Named
@ViewScoped
public class TakePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentActor actor;
  @Inject private Accounts accounts;
  @Inject private Catalogue catalogue;
  @Inject private FirstCome desk;
  @Inject private Site site;

  private String classSlug;
  private String stageSlug;
  private Long learnerId;
  private final String key = UUID.randomUUID().toString();

  /** Finds the stage in which a seat of this class is given now. */
  public void load() {
    if (classSlug != null) {
      stageSlug = desk.openFor(actor.get(), classSlug).orElse(null);
      learnerId = getLearners().stream().findFirst().map(Learner::getId).orElse(null);
    }
  }

  /** Takes it. */
  public String take() {
    String once =
        UUID.nameUUIDFromBytes((key + learnerId).getBytes(StandardCharsets.UTF_8)).toString();
    desk.take(new FirstCome.Asking(actor.get(), learnerId, stageSlug, classSlug, once));
    return site.redirect("/my");
  }

  public boolean isTakeable() {
    return stageSlug != null;
  }

  public Stage getStage() {
    return catalogue.getStage(stageSlug);
  }

  public StudyClass getStudyClass() {
    return catalogue.getClass(classSlug);
  }

  /** Seats that are left at this moment. */
  public int getLeft() {
    return desk.left(classSlug);
  }

  public List<Learner> getLearners() {
    return accounts.learnersOf(actor.get().id());
  }

  public String getClassSlug() {
    return classSlug;
  }

  public void setClassSlug(String classSlug) {
    this.classSlug = classSlug;
  }

  public Long getLearnerId() {
    return learnerId;
  }

  public void setLearnerId(Long learnerId) {
    this.learnerId = learnerId;
  }
}
