package org.artsenrol.enrol.my.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.ApplyOrder;
import org.artsenrol.enrol.admission.web.WishList;
import org.artsenrol.enrol.catalogue.Allocation;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.site.Site;

/**
 * A learner's wishes in one stage, before they are sent: for whom, which classes, in which order.
 * Where she has applied already it starts from what stands, and sending replaces it.
 */
@Named
@ViewScoped
public class ApplyPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentActor actor;
  @Inject private Accounts accounts;
  @Inject private Catalogue catalogue;
  @Inject private Admissions admissions;
  @Inject private Site site;

  private String classSlug;
  private String stageSlug;
  private Long learnerId;
  private String deviceSalt = "";
  private final String key = UUID.randomUUID().toString();
  private final WishList wishes = new WishList();
  private boolean standing;

  /** Finds the stage, the learner and what stands already. */
  public void load() {
    if (stageSlug == null && classSlug != null) {
      stageSlug = openLottery(catalogue.getClass(classSlug));
    }
    if (learnerId == null) {
      learnerId = getLearners().stream().findFirst().map(Learner::getId).orElse(null);
    }
    startAnew();
  }

  /** Takes up another learner: her own wishes, and the class the page was opened for. */
  public void startAnew() {
    Optional<Application> earlier = earlier();
    standing = earlier.isPresent();
    wishes.startWith(earlier.map(Application::getWishedClasses).orElse(List.of()));
    wishes.add(classSlug);
  }

  /** Sends the wishes; the answer is the receipt. */
  public String send() {
    ApplyOrder order =
        new ApplyOrder(
            actor.get(),
            learnerId,
            stageSlug,
            wishes.slugs(),
            HexFormat.of().parseHex(deviceSalt),
            keyOfThis());
    Application application = admissions.apply(order);
    return site.redirect("/my/applications/" + application.getPublicId());
  }

  /** The same for the same order sent twice; another as soon as she has changed anything. */
  private String keyOfThis() {
    String order =
        String.join("|", key, String.valueOf(learnerId), stageSlug, wishes.slugs().toString());
    return UUID.nameUUIDFromBytes(order.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private String openLottery(StudyClass wished) {
    VenueId venue = new VenueId(wished.getVenue().getSlug());
    return catalogue.stages(wished.getTerm().getSlug(), venue).stream()
        .filter(s -> s.isLottery() && s.isOpen(site.getNow()))
        .map(Stage::getSlug)
        .findFirst()
        .orElse(null);
  }

  private Optional<Application> earlier() {
    if (stageSlug == null || learnerId == null) {
      return Optional.empty();
    }
    return admissions.of(actor.get(), learnerId).stream()
        .filter(a -> a.isLive() && a.getStage().getSlug().equals(stageSlug))
        .findFirst();
  }

  public List<Learner> getLearners() {
    return accounts.learnersOf(actor.get().id());
  }

  /** The stage applied in, or null when nothing is open for this class. */
  public Stage getStage() {
    return stageSlug == null ? null : catalogue.getStage(stageSlug);
  }

  public boolean isOpen() {
    return stageSlug != null && getStage().isOpen(site.getNow());
  }

  /** Whether the order of wishes decides anything. */
  public boolean isRanked() {
    return getStage().getAllocation() == Allocation.ROUNDS;
  }

  public WishList getWishes() {
    return wishes;
  }

  public boolean isStanding() {
    return standing;
  }

  public String getClassSlug() {
    return classSlug;
  }

  public void setClassSlug(String classSlug) {
    this.classSlug = classSlug;
  }

  public String getStageSlug() {
    return stageSlug;
  }

  public void setStageSlug(String stageSlug) {
    this.stageSlug = stageSlug;
  }

  public Long getLearnerId() {
    return learnerId;
  }

  public void setLearnerId(Long learnerId) {
    this.learnerId = learnerId;
  }

  public String getDeviceSalt() {
    return deviceSalt;
  }

  /** Sixteen bytes from the learner's own device in hexadecimal, or nothing. */
  public void setDeviceSalt(String deviceSalt) {
    this.deviceSalt = deviceSalt != null && deviceSalt.matches("[0-9a-f]{32}") ? deviceSalt : "";
  }
}
