package org.artsenrol.enrol.seat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.catalogue.DiscountKind;
import org.artsenrol.enrol.catalogue.Price;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Stored;

/**
 * A learner's seat in a class (正取). It is offered to her alone and cannot be handed on; its price
 * is the one of the day it was offered, whatever the catalogue says later; its history only grows.
 * Once it is left it never comes back: whoever is offered a seat again has another one.
 */
@Entity
public class Seat extends Stored {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "class_id")
  private StudyClass studyClass;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "learner_id")
  private Learner learner;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "stage_id")
  private Stage stage;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "application_id")
  private Application application;

  @Enumerated(EnumType.STRING)
  private SeatState state;

  @Column(name = "offered_at")
  private Instant offeredAt;

  @Column(name = "pay_until")
  private Instant payUntil;

  @Column(name = "list_price")
  private int listPrice;

  private int price;

  @Enumerated(EnumType.STRING)
  private DiscountKind discount;

  @Enumerated(EnumType.STRING)
  private SeatOrigin origin;

  private String reserve;

  @Column(name = "offer_hash")
  private String offerHash;

  @Column(name = "paid_at")
  private Instant paidAt;

  private Boolean live;

  @Version private long version;

  @OneToMany(mappedBy = "seat", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<SeatEvent> history = new ArrayList<>();

  protected Seat() {}

  Seat(Application application, StudyClass studyClass, Price price, Offer offer) {
    this.application = application;
    this.stage = application.getStage();
    this.learner = application.getLearner();
    this.studyClass = studyClass;
    this.listPrice = price.list();
    this.price = price.price();
    this.discount = price.discount().orElse(null);
    this.origin = offer.origin();
    this.reserve = offer.reserve();
    this.offeredAt = offer.step().at();
    this.payUntil = offer.payUntil();
    this.live = true;
    become(SeatState.OFFERED, offer.step());
  }

  /** Its offer stands in the public record. */
  void told(String hash) {
    offerHash = hash;
  }

  /**
   * It may be paid for longer, for the offer could not be told before.
   *
   * @param until exclusive
   */
  void extend(Instant until) {
    payUntil = until;
  }

  /** What an older release did not keep of a seat that a draw gave. */
  void cameByDraw(String group) {
    origin = SeatOrigin.RESULT;
    reserve = group;
  }

  /**
   * It is hers.
   *
   * @param paid when the payer paid; null where nothing was to be paid
   */
  void confirm(Instant paid, Step step) {
    require(state == SeatState.OFFERED, SeatState.CONFIRMED);
    paidAt = paid;
    become(SeatState.CONFIRMED, step);
  }

  void decline(Step step) {
    require(state == SeatState.OFFERED, SeatState.DECLINED);
    leave(SeatState.DECLINED, step);
  }

  void lapse(Step step) {
    require(state == SeatState.OFFERED && !step.at().isBefore(payUntil), SeatState.LAPSED);
    leave(SeatState.LAPSED, step);
  }

  void withdraw(Step step) {
    require(state == SeatState.CONFIRMED, SeatState.WITHDRAWN);
    leave(SeatState.WITHDRAWN, step);
  }

  void callOff(Step step) {
    require(state.isHeld(), SeatState.CALLED_OFF);
    leave(SeatState.CALLED_OFF, step);
  }

  void refund(Step step) {
    require(isRefundable(), SeatState.REFUNDED);
    leave(SeatState.REFUNDED, step);
  }

  /** Whether there is money of hers to be returned. */
  public boolean isRefundable() {
    boolean left = state == SeatState.WITHDRAWN || state == SeatState.CALLED_OFF;
    return paidAt != null && (left || state == SeatState.CONFIRMED);
  }

  private void leave(SeatState next, Step step) {
    live = null;
    become(next, step);
  }

  private void become(SeatState next, Step step) {
    state = next;
    history.add(new SeatEvent(this, step));
  }

  private void require(boolean holds, SeatState next) {
    if (!holds) {
      throw new IllegalStateException("A seat that is " + state + " cannot become " + next);
    }
  }

  public StudyClass getStudyClass() {
    return studyClass;
  }

  public Learner getLearner() {
    return learner;
  }

  public Stage getStage() {
    return stage;
  }

  /** The application it came from; none for a seat given at a desk. */
  public Optional<Application> findApplication() {
    return Optional.ofNullable(application);
  }

  public SeatState getState() {
    return state;
  }

  public Instant getOfferedAt() {
    return offeredAt;
  }

  /** The exclusive end of the time to pay. */
  public Instant getPayUntil() {
    return payUntil;
  }

  /** TWD, before any discount. */
  public int getListPrice() {
    return listPrice;
  }

  /** TWD to pay. */
  public int getPrice() {
    return price;
  }

  /** The discount in the price, if there is one. */
  public Optional<DiscountKind> findDiscount() {
    return Optional.ofNullable(discount);
  }

  /** What gave it to her. */
  public SeatOrigin getOrigin() {
    return origin == null ? SeatOrigin.RESULT : origin;
  }

  /** Whether an older release kept it, which did not say how it came. */
  boolean isOfOlderRelease() {
    return origin == null;
  }

  /** The group for which it is kept; empty for a seat that is for everybody. */
  public String getReserve() {
    return reserve == null ? "" : reserve;
  }

  /** Whether its offer stands in the public record. */
  public boolean isTold() {
    return offerHash != null;
  }

  /** When the payer paid; empty where nothing was paid. */
  public Optional<Instant> findPaidAt() {
    return Optional.ofNullable(paidAt);
  }

  /** All that happened to it, the oldest first. */
  public List<SeatEvent> getHistory() {
    return Collections.unmodifiableList(history);
  }
}
