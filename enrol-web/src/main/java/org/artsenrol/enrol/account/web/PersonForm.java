package org.artsenrol.enrol.account.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.artsenrol.enrol.account.NewLearner;
import org.artsenrol.enrol.account.person.BirthDate;
import org.artsenrol.enrol.account.person.Identity;
import org.artsenrol.enrol.account.person.IdentityType;
import org.artsenrol.enrol.account.person.PersonName;
import org.artsenrol.enrol.site.Fields;

/** The part of a form that says who somebody is. */
public class PersonForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final boolean own;
  private String name;
  private String birthDate;
  private IdentityType identityType = IdentityType.NATIONAL_ID;
  private String identityNumber;

  /**
   * @param own whether the one who writes is the one described; a browser may then help
   */
  PersonForm(boolean own) {
    this.own = own;
  }

  /** The person, if every field could be read; else each refusal stands at its field. */
  Optional<NewLearner> read(Fields fields, LocalDate today) {
    Optional<String> readName = fields.read("name", () -> PersonName.read(name));
    Optional<LocalDate> born = fields.read("birthDate", () -> BirthDate.read(birthDate, today));
    Optional<Identity> identity =
        fields.read("identityNumber", () -> new Identity(identityType, identityNumber));
    return readName.isEmpty() || born.isEmpty() || identity.isEmpty()
        ? Optional.empty()
        : Optional.of(new NewLearner(readName.get(), born.get(), identity));
  }

  public boolean isOwn() {
    return own;
  }

  public IdentityType[] getIdentityTypes() {
    return IdentityType.values();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getBirthDate() {
    return birthDate;
  }

  public void setBirthDate(String birthDate) {
    this.birthDate = birthDate;
  }

  public IdentityType getIdentityType() {
    return identityType;
  }

  public void setIdentityType(IdentityType identityType) {
    this.identityType = Objects.requireNonNullElse(identityType, IdentityType.NATIONAL_ID);
  }

  public String getIdentityNumber() {
    return identityNumber;
  }

  public void setIdentityNumber(String identityNumber) {
    this.identityNumber = identityNumber;
  }
}
