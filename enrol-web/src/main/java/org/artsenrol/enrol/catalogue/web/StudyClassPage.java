package org.artsenrol.enrol.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Discount;
import org.artsenrol.enrol.catalogue.DiscountKind;
import org.artsenrol.enrol.catalogue.LearnerFacts;
import org.artsenrol.enrol.catalogue.Prices;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StageKind;
import org.artsenrol.enrol.catalogue.StagePhase;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.odds.Chances;
import org.artsenrol.enrol.odds.ClassChance;
import org.artsenrol.enrol.odds.ClassOutcome;
import org.artsenrol.enrol.odds.Outcomes;
import org.artsenrol.enrol.site.Site;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.form.CourseDescription;
import org.artsenrol.opendata.store.PublicView;
import org.artsenrol.opendata.store.Views;

/** One class: what to do next, then all about it. */
@Named
@RequestScoped
public class StudyClassPage {
  private static final int SENIOR = 65;

  @Inject Catalogue catalogue;
  @Inject Chances chances;
  @Inject Outcomes outcomes;
  @Inject OfficeClock clock;
  @Inject Views views;
  @Inject Site site;

  private String id;
  private StudyClass held;
  private List<Stage> stages;
  private List<Discount> discounts;
  private List<ClassDay> days;
  private Instant now;

  /**
   * Reads the class.
   *
   * @throws org.artsenrol.enrol.kernel.NotFound if there is none
   */
  public void load() {
    now = clock.now();
    held = catalogue.getClass(id);
    String term = held.getTerm().getSlug();
    VenueId venue = held.getVenue().venueId();
    stages = catalogue.stages(term, venue);
    discounts = catalogue.discounts(term, venue);
    days = ClassDay.of(held, catalogue.closedDays(term, venue));
  }

  public StudyClass getHeld() {
    return held;
  }

  /**
   * The class for search engines, as JSON that may stand in a page; an empty object as long as the
   * class is not yet public.
   */
  public String getDescription() {
    PublicView view = views.newest();
    return view.item(ItemKind.CLASS, held.getSlug())
        .map(item -> CourseDescription.of(view, item, site.url("/classes/" + held.getSlug())))
        .map(CourseDescription::inPage)
        .orElse("{}");
  }

  /** The stage in which whoever comes first has a seat, while it is open; else null. */
  public Stage getDesk() {
    return stages.stream()
        .filter(s -> s.getKind() == StageKind.FIRST_COME && s.isOpen(now))
        .filter(s -> s.seats().includes(held.getCode()))
        .findFirst()
        .orElse(null);
  }

  public List<Stage> getStages() {
    return stages;
  }

  public List<Discount> getDiscounts() {
    return discounts;
  }

  public List<ClassDay> getDays() {
    return days;
  }

  /** The stage that matters now: the one that runs, else the next one, else the last. */
  public Stage getStage() {
    return in(StagePhase.OPEN)
        .or(() -> in(StagePhase.FROZEN))
        .or(() -> in(StagePhase.PLANNED))
        .orElseGet(() -> stages.isEmpty() ? null : stages.get(stages.size() - 1));
  }

  private Optional<Stage> in(StagePhase phase) {
    return stages.stream().filter(s -> s.phase(now) == phase).findFirst();
  }

  /** Where a stage stands now. */
  public StagePhase phase(Stage stage) {
    return stage.phase(now);
  }

  /** Whether an application can be made on this site now. */
  public boolean isOpen() {
    Stage stage = getStage();
    return !held.isCalledOff() && stage != null && stage.isLottery() && stage.isOpen(now);
  }

  /** Null when nothing is counted. */
  public ClassChance getChance() {
    return stages.stream()
        .filter(Stage::isLottery)
        .flatMap(s -> chances.of(s, held.getSlug()).stream())
        .findFirst()
        .orElse(null);
  }

  /** The lottery that gave this class's seats; null before. */
  public Stage getDrawn() {
    return in(StagePhase.DRAWN).orElse(null);
  }

  /** What came out of it for this class; null before. */
  public ClassOutcome getOutcome() {
    return in(StagePhase.DRAWN).flatMap(outcomes::find).map(o -> o.of(held.getSlug())).orElse(null);
  }

  /** What somebody pays who has this one reason to pay less. */
  public int priceWith(Discount discount) {
    DiscountKind kind = discount.getKind();
    var learner =
        new LearnerFacts(
            kind == DiscountKind.SENIOR ? SENIOR : 0,
            kind == DiscountKind.LOW_INCOME,
            kind == DiscountKind.RETURNING);
    return Prices.best(held.getFee(), List.of(discount), learner).price();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
