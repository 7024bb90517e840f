package org.artsenrol.enrol.ruling;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Stored;
import org.artsenrol.enrol.ruling.Matter.Kind;

/**
 * One officer's proposal about a draw, and what another one made of it. It is confirmed or dropped
 * once; what was proposed never changes.
 */
@Entity
public class Ruling extends Stored {

  /** How far it has come. */
  public enum State {
    /** One officer has proposed; another is needed. */
    PROPOSED,
    /** Two officers agree: it is done, and public. */
    CONFIRMED,
    /** It was not done, and never will be. */
    DROPPED
  }

  @Column(name = "public_id")
  private String publicId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "stage_id")
  private Stage stage;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "text_zh")
  private String textZh;

  @Column(name = "text_en")
  private String textEn;

  private String reason;
  private String successor;

  @Column(name = "list_root")
  private String listRoot;

  @Column(name = "class_slug")
  private String classSlug;

  private String code;
  private String effect;
  private String basis;

  @Embedded
  @AttributeOverride(name = "staffId", column = @Column(name = "proposed_by"))
  @AttributeOverride(name = "label", column = @Column(name = "proposer"))
  @AttributeOverride(name = "designation", column = @Column(name = "proposed_as"))
  private Officer proposer;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Embedded
  @AttributeOverride(name = "staffId", column = @Column(name = "decided_by"))
  @AttributeOverride(name = "label", column = @Column(name = "decider"))
  @AttributeOverride(name = "designation", column = @Column(name = "decided_as"))
  private Officer decider;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "record_hash")
  private String recordHash;

  @OneToMany(mappedBy = "ruling", cascade = CascadeType.ALL)
  @OrderBy("id")
  private List<ChosenRemedy> remedies = new ArrayList<>();

  @Version private long version;

  protected Ruling() {}

  /**
   * @param number of this draw's rulings, from 1
   */
  Ruling(Stage stage, int number, Statement why, Matter matter) {
    this.stage = stage;
    this.publicId = "%s-r%03d".formatted(stage.getSlug(), number);
    this.kind = matter.kind();
    this.state = State.PROPOSED;
    this.textZh = why.zh();
    this.textEn = why.en();
    if (matter instanceof Matter.Nullity nullity) {
      reason = nullity.reason();
      successor = nullity.successor().orElse(null);
    } else if (matter instanceof Matter.Amendment amendment) {
      classSlug = amendment.classSlug().orElse(null);
      code = amendment.code().orElse(null);
      effect = amendment.effect();
      basis = amendment.basis();
    }
  }

  void proposedBy(Officer officer, Instant now) {
    proposer = officer;
    proposedAt = now;
  }

  void remedy(ChosenRemedy remedy) {
    remedies.add(remedy);
  }

  /** The very list that was proposed. */
  void ofList(String root) {
    listRoot = root;
  }

  void confirm(Officer officer, String record, Instant now) {
    decide(State.CONFIRMED, officer, now);
    recordHash = record;
  }

  void drop(Officer officer, Instant now) {
    decide(State.DROPPED, officer, now);
  }

  private void decide(State next, Officer officer, Instant now) {
    if (!isWaiting()) {
      throw new IllegalStateException(publicId + " is decided already");
    }
    state = next;
    decider = officer;
    decidedAt = now;
  }

  boolean isBy(Actor actor) {
    return proposer.is(actor);
  }

  /** Names it in addresses and in the open data; the draw's id and a number. */
  public String getPublicId() {
    return publicId;
  }

  public Stage getStage() {
    return stage;
  }

  public Kind getKind() {
    return kind;
  }

  public State getState() {
    return state;
  }

  public boolean isWaiting() {
    return state == State.PROPOSED;
  }

  public boolean isConfirmed() {
    return state == State.CONFIRMED;
  }

  /** Why, for everybody to read. */
  public String getTextZh() {
    return textZh;
  }

  /** Null where it is said in Chinese only. */
  public String getTextEn() {
    return textEn;
  }

  /** Why a draw is void, as its rules have it; null for any other ruling. */
  public String getReason() {
    return reason;
  }

  /** The stage that takes a void draw's place; null where there is none. */
  public String getSuccessor() {
    return successor;
  }

  /** Root of the list that was proposed; null for any other ruling. */
  public String getListRoot() {
    return listRoot;
  }

  /** Null where a correction is about no class. */
  public String getClassSlug() {
    return classSlug;
  }

  /** Null where a correction is about nobody in particular. */
  public String getCode() {
    return code;
  }

  /** What a correction does; null for any other ruling. */
  public String getEffect() {
    return effect;
  }

  /** On what a correction rests; null for any other ruling. */
  public String getBasis() {
    return basis;
  }

  public Officer getProposer() {
    return proposer;
  }

  public Instant getProposedAt() {
    return proposedAt;
  }

  /** Null while it waits. */
  public Officer getDecider() {
    return decider;
  }

  /** Null while it waits. */
  public Instant getDecidedAt() {
    return decidedAt;
  }

  /** By which other records name what was done; null until confirmed. */
  public String getRecordHash() {
    return recordHash;
  }

  public List<ChosenRemedy> getRemedies() {
    return Collections.unmodifiableList(remedies);
  }
}
