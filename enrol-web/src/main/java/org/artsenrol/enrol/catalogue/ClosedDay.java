package org.artsenrol.enrol.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.artsenrol.enrol.kernel.Stored;

/** A day of a term without classes, at one venue or in the whole city. Weekly classes skip it. */
@Entity
@Table(name = "closed_day")
public class ClosedDay extends Stored {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "term_id")
  private Term term;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "venue_id")
  private Venue venue;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  @Column(name = "reason_zh")
  private String reasonZh;

  @Column(name = "reason_en")
  private String reasonEn;

  protected ClosedDay() {}

  /**
   * @param venue null for the whole city
   */
  public ClosedDay(Term term, Venue venue, ClosedDayForm form) {
    this.term = term;
    this.venue = venue;
    this.closedOn = form.day();
    explain(form);
  }

  final void explain(ClosedDayForm form) {
    reasonZh = form.reason().zh();
    reasonEn = form.reason().en();
  }

  /** What a form says that describes the day as it is. */
  public ClosedDayForm form() {
    return new ClosedDayForm(findVenue().map(Venue::getSlug), closedOn, getReason());
  }

  boolean closes(Venue asked) {
    return venue == null || venue.getSlug().equals(asked.getSlug());
  }

  public Term getTerm() {
    return term;
  }

  /** The one venue that is closed; empty when all are. */
  public Optional<Venue> findVenue() {
    return Optional.ofNullable(venue);
  }

  public LocalDate getClosedOn() {
    return closedOn;
  }

  public Bilingual getReason() {
    return new Bilingual(reasonZh, reasonEn);
  }
}
