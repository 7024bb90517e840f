package org.artsenrol.enrol.admission;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import java.util.Set;
import java.util.TreeSet;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Stored;

/**
 * A learner's wishes in one stage (報名). It belongs to the learner and remembers who submitted it. A
 * learner has at most one live application per stage; a withdrawn one is kept, and comes back to
 * life only where two officers put right that it was withdrawn at all. Its commitment and code are
 * fixed when it is made, so that changing wishes changes nobody's luck.
 */
@Entity
public class Application extends Stored {
  private static final String BETWEEN_GROUPS = ";";

  @Column(name = "public_id")
  private String publicId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "stage_id")
  private Stage stage;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "learner_id")
  private Learner learner;

  @Column(name = "account_id")
  private Long accountId;

  @Column(name = "staff_id")
  private Long staffId;

  private String person;

  @Column(name = "commit_hash")
  private String commitHash;

  private String code;
  private String salt;

  @Column(name = "learner_groups")
  private String learnerGroups;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  private Boolean live;

  @Version private long version;

  @OneToMany(mappedBy = "application", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<Wish> wishes = new ArrayList<>();

  protected Application() {}

  Application(Stage stage, Learner learner, PublicName name, Instant now) {
    this.stage = stage;
    this.learner = learner;
    this.publicId = name.publicId();
    this.person = name.person();
    this.salt = name.salt();
    this.commitHash = name.commit();
    this.code = name.code();
    this.submittedAt = now;
    this.live = true;
  }

  void submittedBy(Actor actor) {
    accountId = actor.isAccount() ? actor.id() : null;
    staffId = actor.isStaff() ? actor.id() : null;
  }

  /** The old wishes must be gone from the database before the new ones take their places. */
  void forgetWishes() {
    wishes.clear();
  }

  void wish(List<StudyClass> classes, Set<String> groups, Instant now) {
    for (StudyClass wished : classes) {
      wishes.add(new Wish(this, wishes.size() + 1, wished));
    }
    learnerGroups = String.join(BETWEEN_GROUPS, new TreeSet<>(groups));
    changedAt = now;
  }

  /** One more class, taken at a desk; one that is taken again is the same wish. */
  void wishAlso(StudyClass taken, Set<String> groups, Instant now) {
    if (wishes.stream().noneMatch(wish -> wish.getStudyClass().equals(taken))) {
      wishes.add(new Wish(this, wishes.size() + 1, taken));
    }
    learnerGroups = String.join(BETWEEN_GROUPS, new TreeSet<>(groups));
    changedAt = now;
  }

  /** Is put right after the close; who submitted it last stays as it was. */
  void putRight(Instant now) {
    live = true;
    withdrawnAt = null;
    changedAt = now;
  }

  void withdraw(Instant now) {
    live = null;
    withdrawnAt = now;
  }

  /** Names it in addresses; says nothing and cannot be guessed. */
  public String getPublicId() {
    return publicId;
  }

  public Stage getStage() {
    return stage;
  }

  public Learner getLearner() {
    return learner;
  }

  /** The account that submitted it last, null when a counter or batch did. */
  public Long getAccountId() {
    return accountId;
  }

  /** The member of staff who submitted it last, null when none did. */
  public Long getStaffId() {
    return staffId;
  }

  /** The learner's name within this draw, the same whatever she applies for. */
  public String getPerson() {
    return person;
  }

  /** 64 hexadecimal characters; opened by member number and {@link #getSalt}. */
  public String getCommitHash() {
    return commitHash;
  }

  /** The 16 characters by which she finds her line in the public list. */
  public String getCode() {
    return code;
  }

  /** 32 bytes in hexadecimal, half of them from her own device; hers to keep, never published. */
  public String getSalt() {
    return salt;
  }

  /** The groups she belongs to in this draw, rising by name. */
  public List<String> getGroups() {
    return learnerGroups.isEmpty() ? List.of() : List.of(learnerGroups.split(BETWEEN_GROUPS));
  }

  public Instant getSubmittedAt() {
    return submittedAt;
  }

  public Instant getChangedAt() {
    return changedAt;
  }

  /** Null unless withdrawn. */
  public Instant getWithdrawnAt() {
    return withdrawnAt;
  }

  public boolean isLive() {
    return live != null;
  }

  /** By preference where the stage ranks; otherwise their order means nothing. */
  public List<Wish> getWishes() {
    return Collections.unmodifiableList(wishes);
  }

  /** The wished classes in the order of {@link #getWishes}. */
  public List<StudyClass> getWishedClasses() {
    return wishes.stream().map(Wish::getStudyClass).toList();
  }
}
