package org.artsenrol.enrol.office.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.account.Learners;
import org.artsenrol.enrol.account.NewLearner;
import org.artsenrol.enrol.account.person.BirthDate;
import org.artsenrol.enrol.account.person.Identity;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.ApplyOrder;
import org.artsenrol.enrol.admission.web.WishList;
import org.artsenrol.enrol.catalogue.Allocation;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.Taipei;
import org.artsenrol.enrol.office.Desk;
import org.artsenrol.enrol.site.Site;

/**
 * The counter: looks a person up, or makes her a learner, and applies for her into the list that
 * everybody is in.
 */
@Named
@ViewScoped
public class CounterPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentActor actor;
  @Inject private Learners learners;
  @Inject private Accounts accounts;
  @Inject private Admissions admissions;
  @Inject private Site site;

  private String sought;
  private boolean searched;
  private final List<Long> found = new ArrayList<>();
  private Long learnerId;
  private String name;
  private String birthDate;
  private String identity;
  private final WishList wishes = new WishList();
  private boolean standing;
  private String receipt;

  /** Looks a person up by member number, contact or identity number. */
  public void search() {
    found.clear();
    learners.search(actor.get(), sought).forEach(l -> found.add(l.getId()));
    searched = true;
    learnerId = null;
    receipt = null;
  }

  /** Makes somebody a learner who was never here before. */
  public void enrol() {
    NewLearner person =
        new NewLearner(
            name,
            BirthDate.read(birthDate, Taipei.day(site.getNow())),
            Optional.ofNullable(identity).map(Identity::read));
    take(learners.enrol(actor.get(), person).getId(), List.of());
  }

  /** Takes a person up, with what she has applied for at this desk already. */
  public void choose(Long id, Stage stage) {
    take(id, stage == null ? List.of() : standing(id, stage));
  }

  private void take(Long id, List<StudyClass> wished) {
    learnerId = id;
    wishes.startWith(wished);
    standing = !wished.isEmpty();
    receipt = null;
  }

  private List<StudyClass> standing(Long id, Stage stage) {
    return admissions.of(actor.get(), id).stream()
        .filter(a -> a.isLive() && a.getStage().getSlug().equals(stage.getSlug()))
        .findFirst()
        .map(Application::getWishedClasses)
        .orElse(List.of());
  }

  /** Applies for her; whatever stood is replaced. */
  public void apply(Stage stage) {
    ApplyOrder order =
        new ApplyOrder(
            actor.get(),
            learnerId,
            stage.getSlug(),
            wishes.slugs(),
            new byte[0],
            UUID.randomUUID().toString());
    receipt = admissions.apply(order).getPublicId();
  }

  /** The lottery that takes applications now at a desk. */
  public Stage open(Desk desk) {
    return desk.stages().stream()
        .filter(s -> s.isLottery() && s.isOpen(site.getNow()))
        .findFirst()
        .orElse(null);
  }

  /** Whether the order of wishes decides anything there. */
  public boolean ranked(Stage stage) {
    return stage.getAllocation() == Allocation.ROUNDS;
  }

  public List<Learner> getFound() {
    return found.stream().map(this::learner).toList();
  }

  public Learner getLearner() {
    return learnerId == null ? null : learner(learnerId);
  }

  private Learner learner(Long id) {
    return accounts.getLearnerFor(actor.get(), id);
  }

  /** The application just made, for the slip that is handed over; null while there is none. */
  public Application getApplication() {
    return receipt == null ? null : admissions.get(actor.get(), receipt);
  }

  public boolean isNobodyFound() {
    return searched && found.isEmpty();
  }

  public String getSought() {
    return sought;
  }

  public void setSought(String sought) {
    this.sought = sought;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getBirthDate() {
    return birthDate;
  }

  public void setBirthDate(String birthDate) {
    this.birthDate = birthDate;
  }

  public String getIdentity() {
    return identity;
  }

  public void setIdentity(String identity) {
    this.identity = identity;
  }

  public WishList getWishes() {
    return wishes;
  }

  /** Whether she has applied at this desk already, and sending replaces that. */
  public boolean isStanding() {
    return standing;
  }
}
