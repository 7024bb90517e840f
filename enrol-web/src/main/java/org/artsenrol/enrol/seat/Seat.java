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

  private Boolean live;

  @Version private long version;

  @OneToMany(mappedBy = "seat", cascade = CascadeType.PERSIST)
  @OrderBy("at")
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
    this.offeredAt = offer.at();
    this.payUntil = offer.payUntil();
    this.live = true;
    become(SeatState.OFFERED, offer);
  }

  private void become(SeatState next, Offer offer) {
    state = next;
    history.add(new SeatEvent(this, offer));
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

  /** All that happened to it, the oldest first. */
  public List<SeatEvent> getHistory() {
    return Collections.unmodifiableList(history);
  }
}
