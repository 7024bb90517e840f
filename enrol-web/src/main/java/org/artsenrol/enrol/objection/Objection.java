package org.artsenrol.enrol.objection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Stored;

/**
 * What an applicant finds wrong with a frozen list. It is never withdrawn and never reworded; it is
 * answered once, and the answer is public for good.
 */
@Entity
public class Objection extends Stored {

  /** What it is about. */
  public enum Kind {
    /** She applied and does not stand in the list. */
    OMITTED,
    /** Her wishes, or how many she may win, are not as she left them. */
    ENTRY,
    /** A group that she belongs to is missing, or one is there that she does not belong to. */
    GROUP,
    /** Another entry seems wrong. */
    OTHER_ENTRY,
    OTHER
  }

  /** How it was decided. */
  public enum Decision {
    /** She is right; the list is put right. */
    UPHELD,
    /** The list stands as it is. */
    REJECTED,
    /** The list stands, and what was unclear is explained. */
    EXPLAINED
  }

  @Column(name = "public_id")
  private String publicId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "application_id")
  private Application application;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String words;

  @Column(name = "with_code")
  private boolean withCode;

  @Column(name = "raised_by")
  private String raisedBy;

  @Column(name = "raised_at")
  private Instant raisedAt;

  @Enumerated(EnumType.STRING)
  private Decision decision;

  @Column(name = "answer_zh")
  private String answerZh;

  @Column(name = "answer_en")
  private String answerEn;

  @Column(name = "answered_by")
  private String answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Version private long version;

  protected Objection() {}

  /**
   * @param number of this stage's objections, from 1
   */
  Objection(Application of, int number, Complaint complaint, Actor by, Instant now) {
    this.application = of;
    this.publicId = "%s-o%03d".formatted(of.getStage().getSlug(), number);
    this.kind = complaint.kind();
    this.words = complaint.words();
    this.withCode = complaint.withCode();
    this.raisedBy = by.label();
    this.raisedAt = now;
  }

  void answer(Answer answer, Actor by, Instant now) {
    if (isAnswered()) {
      throw new IllegalStateException(publicId + " is answered already");
    }
    decision = answer.decision();
    answerZh = answer.zh();
    answerEn = answer.en();
    answeredBy = by.label();
    answeredAt = now;
  }

  /** Names it in addresses and in the open data; the draw's id and a number. */
  public String getPublicId() {
    return publicId;
  }

  public Application getApplication() {
    return application;
  }

  public Kind getKind() {
    return kind;
  }

  /** The applicant's own words, which are never public. */
  public String getWords() {
    return words;
  }

  /** Whether she allows her code of the list to be named with it. */
  public boolean isWithCode() {
    return withCode;
  }

  public Instant getRaisedAt() {
    return raisedAt;
  }

  public boolean isAnswered() {
    return answeredAt != null;
  }

  /** Null until answered. */
  public Decision getDecision() {
    return decision;
  }

  /** Null until answered. */
  public String getAnswerZh() {
    return answerZh;
  }

  /** Null until answered, and where the answer is in Chinese only. */
  public String getAnswerEn() {
    return answerEn;
  }

  /** Null until answered. */
  public Instant getAnsweredAt() {
    return answeredAt;
  }
}
