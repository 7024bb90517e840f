package org.artsenrol.enrol.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Optional;
import org.artsenrol.enrol.kernel.Stored;

/** What a venue takes off the fee in a term, and by what proof. Materials are never discounted. */
@Entity
public class Discount extends Stored {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "venue_id")
  private Venue venue;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "term_id")
  private Term term;

  @Enumerated(EnumType.STRING)
  private DiscountKind kind;

  @Column(name = "percent_off")
  private int percentOff;

  @Column(name = "proof_zh")
  private String proofZh;

  @Column(name = "proof_en")
  private String proofEn;

  protected Discount() {}

  public Discount(Venue venue, Term term, DiscountForm form) {
    this.venue = venue;
    this.term = term;
    this.kind = form.kind();
    grant(form);
  }

  final void grant(DiscountForm form) {
    percentOff = form.percentOff();
    proofZh = form.proofZh();
    proofEn = form.proofEn();
  }

  /** What a form says that describes the discount as it is. */
  public DiscountForm form() {
    return new DiscountForm(venue.getSlug(), kind, percentOff, proofZh, proofEn);
  }

  public Venue getVenue() {
    return venue;
  }

  public Term getTerm() {
    return term;
  }

  public DiscountKind getKind() {
    return kind;
  }

  /** From 1 to 100. */
  public int getPercentOff() {
    return percentOff;
  }

  /** What a learner must show, in words. */
  public Optional<Bilingual> findProof() {
    return Optional.ofNullable(proofZh).map(zh -> new Bilingual(zh, proofEn));
  }
}
