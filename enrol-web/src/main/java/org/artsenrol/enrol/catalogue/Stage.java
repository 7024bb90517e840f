package org.artsenrol.enrol.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.kernel.Stored;
import org.artsenrol.lottery.Pass;

/**
 * A span of time in which the classes of a venue and term are filled in one way. A lottery goes one
 * way only: planned, rules published, open, closed and frozen, drawn; from its rules on it may also
 * become void, and stays so. Its slug is the draw's public id and never used twice; once its rules
 * are published its plan does not change.
 */
@Entity
public class Stage extends Stored {
  private String slug;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "venue_id")
  private Venue venue;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "term_id")
  private Term term;

  private int number;

  @Enumerated(EnumType.STRING)
  private StageKind kind;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "opens_at")
  private Instant opensAt;

  @Column(name = "closes_at")
  private Instant closesAt;

  @Column(name = "draws_at")
  private Instant drawsAt;

  @Column(name = "objection_hours")
  private int objectionHours;

  @Column(name = "win_limit")
  private int winLimit;

  @Enumerated(EnumType.STRING)
  private Allocation allocation;

  private int rounds;

  @Enumerated(EnumType.STRING)
  @Column(name = "limit_scope")
  private LimitScope limitScope;

  @Column(name = "seat_percent")
  private int seatPercent;

  @Column(name = "class_seats")
  private String classSeats;

  @Enumerated(EnumType.STRING)
  @Column(name = "returning_of")
  private Returning returningOf;

  @Column(name = "from_age")
  private Integer fromAge;

  @Column(name = "to_age")
  private Integer toAge;

  @Column(name = "residents_only")
  private boolean residentsOnly;

  @Column(name = "children_only")
  private boolean childrenOnly;

  @Column(name = "reserve_first")
  private boolean reserveFirst;

  @Column(name = "reverse_even")
  private boolean reverseEven;

  @Column(name = "learner_groups")
  private String learnerGroups;

  @Column(name = "pay_days")
  private int payDays;

  @Enumerated(EnumType.STRING)
  private Unpaid unpaid;

  @Enumerated(EnumType.STRING)
  @Column(name = "freed_reserve")
  private FreedReserve freedReserve;

  @Column(name = "waitlist_ends_at")
  private Instant waitlistEndsAt;

  @Enumerated(EnumType.STRING)
  private Unfilled unfilled;

  @Enumerated(EnumType.STRING)
  @Column(name = "days_off")
  private DaysOff daysOff;

  @Column(name = "rules_hash")
  private String rulesHash;

  @Column(name = "freeze_hash")
  private String freezeHash;

  @Column(name = "result_hash")
  private String resultHash;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "drawn_at")
  private Instant drawnAt;

  @Column(name = "void_hash")
  private String voidHash;

  @Column(name = "voided_at")
  private Instant voidedAt;

  private String successor;

  @Version private long version;

  protected Stage() {}

  public Stage(Venue venue, Term term, StageForm form) {
    this.venue = venue;
    this.term = term;
    this.number = form.number();
    this.slug = venue.getSlug() + "-" + term.getSlug() + "-" + form.number();
    plan(form);
  }

  final void plan(StageForm form) {
    require(rulesHash == null && closedAt == null, "replanned");
    kind = form.kind();
    nameZh = form.name().zh();
    nameEn = form.name().en();
    take(form.window());
    take(form.who());
    take(form.seats());
    take(form.draw());
    take(form.after());
  }

  /**
   * Changes what published rules leave open; everything else in the form must be as it is.
   *
   * @throws IllegalStateException once the list is frozen
   */
  final void revise(StageForm form) {
    require(closedAt == null, "revised");
    nameZh = form.name().zh();
    nameEn = form.name().en();
    opensAt = form.window().opensAt();
    closesAt = form.window().closesAt();
    unfilled = form.after().unfilled();
    require(form().equals(form), "revised in what its rules fix");
  }

  private void take(StageWindow window) {
    opensAt = window.opensAt();
    closesAt = window.closesAt();
    drawsAt = window.drawsAt();
    objectionHours = window.objectionHours();
  }

  private void take(Eligibility who) {
    returningOf = who.returning();
    fromAge = who.ageMin();
    toAge = who.ageMax();
    residentsOnly = who.residents();
    childrenOnly = who.children();
  }

  private void take(StageSeats seats) {
    seatPercent = seats.percent();
    classSeats = seats.classSeats();
    limitScope = seats.scope();
  }

  private void take(DrawPlan draw) {
    winLimit = draw.winLimit();
    allocation = draw.allocation();
    rounds = draw.rounds();
    reverseEven = draw.reverseEven();
    learnerGroups = String.join(";", draw.groups());
    reserveFirst = draw.reserveFirst();
  }

  private void take(AfterDraw after) {
    payDays = after.payDays();
    unpaid = after.unpaid();
    freedReserve = after.freedReserve();
    waitlistEndsAt = after.waitlistEndsAt();
    unfilled = after.unfilled();
    daysOff = after.daysOff();
  }

  /** What a form says that describes the stage as it is. */
  public StageForm form() {
    return new StageForm(
        venue.getSlug(),
        number,
        kind,
        getName(),
        window(),
        who(),
        seats(),
        drawPlan(),
        afterDraw());
  }

  /** Who may take part. */
  public Eligibility who() {
    return new Eligibility(returningOf, fromAge, toAge, residentsOnly, childrenOnly);
  }

  /** How many seats of each class it may give, and what counts against its limit. */
  public StageSeats seats() {
    return new StageSeats(seatPercent, StageSeats.classSeats(classSeats), limitScope);
  }

  /** Seats of a class that this stage may give, before what is already held is taken off. */
  public int seatsOf(StudyClass held) {
    return seats().of(held.getCode(), held.getQuota());
  }

  public StageWindow window() {
    return new StageWindow(opensAt, closesAt, drawsAt, objectionHours);
  }

  public DrawPlan drawPlan() {
    return new DrawPlan(
        winLimit, allocation, rounds, reverseEven, getLearnerGroups(), reserveFirst);
  }

  public AfterDraw afterDraw() {
    return new AfterDraw(payDays, unpaid, freedReserve, waitlistEndsAt, unfilled, daysOff);
  }

  /** The draw's passes in their order. */
  public List<Pass> passes() {
    return drawPlan().passes();
  }

  public StagePhase phase(Instant now) {
    if (isVoid()) {
      return StagePhase.VOID;
    }
    if (drawnAt != null) {
      return StagePhase.DRAWN;
    }
    if (closedAt == null && now.isBefore(opensAt)) {
      return StagePhase.PLANNED;
    }
    if (isOpen(now)) {
      return StagePhase.OPEN;
    }
    return isLottery() ? StagePhase.FROZEN : StagePhase.ENDED;
  }

  /** Whether it takes applications, or sells, at this moment. */
  public boolean isOpen(Instant now) {
    return closedAt == null && !isVoid() && window().contains(now);
  }

  public boolean isLottery() {
    return kind == StageKind.LOTTERY;
  }

  /** Whether its time to take applications is over, frozen already or about to be. */
  public boolean isOver(Instant now) {
    return closedAt != null || !now.isBefore(closesAt);
  }

  /** Whether all that decides its draw is public, so that none of it may change any more. */
  public boolean hasPublishedRules() {
    return rulesHash != null;
  }

  /**
   * The rules stand in the public record.
   *
   * @param hash of the {@code RULES} record, in hexadecimal
   */
  public void publishedRules(String hash) {
    require(isLottery() && rulesHash == null && closedAt == null, "given rules");
    rulesHash = hash;
  }

  /**
   * The list is frozen and public; nobody may add to it any more.
   *
   * @param hash of the {@code FREEZE} record, in hexadecimal
   */
  public void close(String hash, Instant now) {
    require(isLottery() && rulesHash != null && closedAt == null && !isVoid(), "closed");
    require(!now.isBefore(closesAt), "closed before its time");
    freezeHash = hash;
    closedAt = now;
  }

  /**
   * Another list has taken the place of the frozen one.
   *
   * @param hash of its {@code FREEZE} record, in hexadecimal
   */
  public void supersede(String hash) {
    require(freezeHash != null && drawnAt == null && !isVoid(), "given another list");
    freezeHash = hash;
  }

  /** The last moment at which its list may be frozen and still be public as long as promised. */
  public Instant getFreezesBy() {
    return drawsAt.minus(Duration.ofHours(objectionHours));
  }

  /**
   * The draw is void. Whatever seats it gave are not taken away by that.
   *
   * @param hash of the {@code VOID} record, in hexadecimal
   * @param successor public id of the stage that takes its place; null if there is none
   */
  public void becomeVoid(String hash, String successor, Instant now) {
    require(isLottery() && rulesHash != null && !isVoid(), "void");
    voidHash = hash;
    voidedAt = now;
    this.successor = successor;
  }

  public boolean isVoid() {
    return voidedAt != null;
  }

  /** Whether its result is still owed to the public: a draw void before T has none. */
  public boolean isToBeDrawn() {
    return closedAt != null && drawnAt == null && (!isVoid() || !voidedAt.isBefore(drawsAt));
  }

  /**
   * The draw is done and its result public.
   *
   * @param hash of the {@code RESULT} record, in hexadecimal
   */
  public void settle(String hash, Instant now) {
    require(freezeHash != null && drawnAt == null, "settled");
    require(!now.isBefore(drawsAt), "drawn before its time");
    resultHash = hash;
    drawnAt = now;
  }

  private void require(boolean holds, String deed) {
    if (!holds) {
      throw new IllegalStateException("Stage " + slug + " cannot be " + deed);
    }
  }

  public String getSlug() {
    return slug;
  }

  public Venue getVenue() {
    return venue;
  }

  public Term getTerm() {
    return term;
  }

  public int getNumber() {
    return number;
  }

  public StageKind getKind() {
    return kind;
  }

  public Bilingual getName() {
    return new Bilingual(nameZh, nameEn);
  }

  public String getNameZh() {
    return nameZh;
  }

  public String getNameEn() {
    return nameEn;
  }

  public Instant getOpensAt() {
    return opensAt;
  }

  /** Exclusive. */
  public Instant getClosesAt() {
    return closesAt;
  }

  /** Null for any stage but a lottery. */
  public Instant getDrawsAt() {
    return drawsAt;
  }

  public int getObjectionHours() {
    return objectionHours;
  }

  public int getWinLimit() {
    return winLimit;
  }

  public Allocation getAllocation() {
    return allocation;
  }

  public int getRounds() {
    return rounds;
  }

  public boolean isReverseEven() {
    return reverseEven;
  }

  /** In the order in which their reserves are drawn. */
  public List<String> getLearnerGroups() {
    return learnerGroups.isEmpty() ? List.of() : List.of(learnerGroups.split(";"));
  }

  public int getPayDays() {
    return payDays;
  }

  public Unpaid getUnpaid() {
    return unpaid;
  }

  public FreedReserve getFreedReserve() {
    return freedReserve;
  }

  /** Null when nobody is ever put on a waitlist. */
  public Instant getWaitlistEndsAt() {
    return waitlistEndsAt;
  }

  public Optional<String> findRulesHash() {
    return Optional.ofNullable(rulesHash);
  }

  public Optional<String> findFreezeHash() {
    return Optional.ofNullable(freezeHash);
  }

  public Optional<String> findResultHash() {
    return Optional.ofNullable(resultHash);
  }

  public Optional<String> findVoidHash() {
    return Optional.ofNullable(voidHash);
  }

  public Optional<Instant> findVoidedAt() {
    return Optional.ofNullable(voidedAt);
  }

  /** Public id of the stage that takes the place of a void one. */
  public Optional<String> findSuccessor() {
    return Optional.ofNullable(successor);
  }

  public Optional<Instant> findClosedAt() {
    return Optional.ofNullable(closedAt);
  }

  public Optional<Instant> findDrawnAt() {
    return Optional.ofNullable(drawnAt);
  }
}
