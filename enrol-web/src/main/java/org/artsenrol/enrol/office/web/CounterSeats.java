package org.artsenrol.enrol.office.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.Taipei;
import org.artsenrol.enrol.office.CounterDesk;
import org.artsenrol.enrol.office.Desk;
import org.artsenrol.enrol.seat.FirstCome;
import org.artsenrol.enrol.seat.Seat;
import org.artsenrol.enrol.seat.SeatDesk;
import org.artsenrol.enrol.seat.SeatDesk.Wanted;
import org.artsenrol.enrol.site.Site;

/**
 * What a clerk does at the counter with a person's seats, by the services that she uses herself.
 */
@Named
@ViewScoped
public class CounterSeats implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentActor actor;
  @Inject private CounterDesk counter;
  @Inject private SeatDesk seatDesk;
  @Inject private FirstCome firstCome;
  @Inject private Site site;

  private LocalDate paidOn;
  private String classSlug;

  /** Her seats at this desk's venue and term, also those that she left. */
  public List<Seat> of(Learner learner, Desk desk) {
    return learner == null ? List.of() : counter.seats(actor.get(), learner, desk);
  }

  /** Classes of this desk that can be taken at the counter now. */
  public List<StudyClass> takeable(Desk desk) {
    return counter.takeable(actor.get(), desk);
  }

  /** Notes a payment, by the payer's date. */
  public void received(String application, String slug) {
    seatDesk.received(actor.get(), new Wanted(application, slug), paidAt());
  }

  /** A payment of an earlier day counts from that day's beginning, whatever its hour was. */
  private Instant paidAt() {
    boolean earlier = paidOn != null && paidOn.isBefore(Taipei.day(site.getNow()));
    return earlier ? Taipei.start(paidOn) : site.getNow();
  }

  /** Gives a seat up for her. */
  public void giveUp(String application, String slug) {
    seatDesk.giveUp(actor.get(), new Wanted(application, slug));
  }

  /** Notes that her payment was returned. */
  public void refund(String application, String slug) {
    seatDesk.refund(actor.get(), new Wanted(application, slug));
  }

  /** Takes a seat for her. */
  public void take(Long learner) {
    String stage = firstCome.openFor(actor.get(), classSlug).orElseThrow();
    String key = UUID.randomUUID().toString();
    firstCome.take(new FirstCome.Asking(actor.get(), learner, stage, classSlug, key));
  }

  public LocalDate getPaidOn() {
    return paidOn;
  }

  public void setPaidOn(LocalDate paidOn) {
    this.paidOn = paidOn;
  }

  public String getClassSlug() {
    return classSlug;
  }

  public void setClassSlug(String classSlug) {
    this.classSlug = classSlug;
  }
}
