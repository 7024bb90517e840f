package org.artsenrol.enrol.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import org.artsenrol.enrol.kernel.Stored;
import org.artsenrol.enrol.kernel.Taipei;

/**
 * The right of an account to act for a learner, from a day until a day. It is given with consent,
 * ends by itself or by a word of its holder, and is never deleted: who was allowed what, and when,
 * can be told afterwards.
 */
@Entity
public class Mandate extends Stored {
  @ManyToOne
  @JoinColumn(name = "account_id")
  private Account account;

  @ManyToOne
  @JoinColumn(name = "learner_id")
  private Learner learner;

  @Enumerated(EnumType.STRING)
  private MandateKind kind;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Column(name = "consent_at")
  private Instant consentAt;

  /** True, or null once ended: the database then allows a new one for the same pair. */
  private Boolean live;

  protected Mandate() {}

  private Mandate(Account account, Learner learner, MandateKind kind, Instant now) {
    this.account = account;
    this.learner = learner;
    this.kind = kind;
    this.validFrom = Taipei.day(now);
    this.consentAt = now;
    this.live = true;
  }

  /** For herself, without an end. */
  static Mandate self(Account account, Learner learner, Instant now) {
    return new Mandate(account, learner, MandateKind.SELF, now);
  }

  /** For a child, until it comes of age. */
  static Mandate parent(Account account, Learner child, Instant now) {
    Mandate mandate = new Mandate(account, child, MandateKind.PARENT, now);
    mandate.validTo = child.comesOfAge();
    return mandate;
  }

  /**
   * For somebody who has asked for it.
   *
   * @param until the first day on which it is no longer good
   */
  static Mandate helper(Account account, Learner learner, Instant now, LocalDate until) {
    Mandate mandate = new Mandate(account, learner, MandateKind.HELPER, now);
    mandate.validTo = until;
    return mandate;
  }

  public Account getAccount() {
    return account;
  }

  public Learner getLearner() {
    return learner;
  }

  public MandateKind getKind() {
    return kind;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  /** The first day on which it is no longer good; null when it has no end. */
  public LocalDate getValidTo() {
    return validTo;
  }

  /** The last day on which it is good; null when it has no end. */
  public LocalDate getLastDay() {
    return validTo == null ? null : validTo.minusDays(1);
  }

  /** Whether the account may act for the learner on this day. */
  public boolean isGoodOn(LocalDate day) {
    return live != null && !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
  }

  /** Ends it from this day on. */
  void end(LocalDate day) {
    live = null;
    validTo = validTo == null || day.isBefore(validTo) ? day : validTo;
  }
}
