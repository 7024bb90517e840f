package org.artsenrol.enrol.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.artsenrol.enrol.account.person.IdentityType;
import org.artsenrol.enrol.kernel.Stored;
import org.artsenrol.lottery.Commitment;

/**
 * A person who takes classes, once in the whole city. Applications, seats and certificates belong
 * to her, never to an account. She is known at the counter by her member number and recognised by
 * the keyed hash of her identity number, which cannot be read back.
 */
@Entity
public class Learner extends Stored {

  /** The age from which a person acts for herself (Civil Code, article 12). */
  public static final int ADULT = 18;

  private String number;
  private String name;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  @Enumerated(EnumType.STRING)
  @Column(name = "identity_type")
  private IdentityType identityType;

  @Column(name = "identity_index")
  private String identityIndex;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  protected Learner() {}

  Learner(String number, NewLearner person, String identityIndex, Instant now) {
    this.number = number;
    this.name = person.name();
    this.birthDate = person.birthDate();
    this.identityType = person.identity().map(i -> i.type()).orElse(null);
    this.identityIndex = identityIndex;
    this.createdAt = now;
  }

  /** The member number, nine digits. */
  public String getNumber() {
    return number;
  }

  public String getName() {
    return name;
  }

  public LocalDate getBirthDate() {
    return birthDate;
  }

  /** Whether she has shown who she is; a draw needs that, one person having one chance. */
  public boolean isIdentified() {
    return identityIndex != null;
  }

  /**
   * Her name within one draw: the same for each of her applications there, unlinkable to other
   * draws (draw protocol, section 2).
   *
   * @param termKey the key of the draw's term
   */
  public String personIn(String draw, byte[] termKey) {
    return Commitment.person(termKey, draw, identityIndex);
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  /** Completed years of life on a day. */
  public int ageOn(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }

  public boolean isAdultOn(LocalDate day) {
    return ageOn(day) >= ADULT;
  }

  /** The day on which a child comes of age, and her parents' mandates end. */
  LocalDate comesOfAge() {
    return birthDate.plusYears(ADULT);
  }
}
