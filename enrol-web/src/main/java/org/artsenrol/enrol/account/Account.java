package org.artsenrol.enrol.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.artsenrol.enrol.account.person.Contact;
import org.artsenrol.enrol.kernel.Actor;

/**
 * A citizen's way in: contact, password, consent. It is not a learner, it acts for learners by
 * {@link Mandate}. It begins with a registration, or at a counter with an initial password that
 * must soon be replaced.
 */
@Entity
@NamedQuery(
    name = "Account.signsIn",
    query = "select a from Account a where a.email = :name or a.mobile = :name")
public class Account extends PasswordHolder {
  private String email;
  private String mobile;
  private String name;
  private String locale;

  @Column(name = "password_until")
  private Instant passwordUntil;

  @Column(name = "consent_version")
  private String consentVersion;

  @Column(name = "consent_at")
  private Instant consentAt;

  protected Account() {}

  Account(Contact contact, String name, Locale locale, String passwordHash, Instant now) {
    super(passwordHash, now);
    this.email = contact.kind() == Contact.Kind.EMAIL ? contact.value() : null;
    this.mobile = contact.kind() == Contact.Kind.MOBILE ? contact.value() : null;
    this.name = name;
    this.locale = locale.toLanguageTag();
    this.consentVersion = Consent.VERSION;
    this.consentAt = now;
  }

  public Optional<String> getEmail() {
    return Optional.ofNullable(email);
  }

  public Optional<String> getMobile() {
    return Optional.ofNullable(mobile);
  }

  /** What she signs in with. */
  public String getContact() {
    return email == null ? mobile : email;
  }

  public String getName() {
    return name;
  }

  /** The language in which she is written to. */
  public Locale getLocale() {
    return Locale.forLanguageTag(locale);
  }

  /** Which text of the consent she has agreed to. */
  public String getConsentVersion() {
    return consentVersion;
  }

  public Instant getConsentAt() {
    return consentAt;
  }

  /** She as an actor. */
  public Actor actor() {
    return Actor.account(getId());
  }

  @Override
  String label() {
    return actor().label();
  }

  @Override
  boolean isAdmitted(Instant now) {
    return passwordUntil == null || now.isBefore(passwordUntil);
  }

  @Override
  public boolean isPasswordInitial() {
    return passwordUntil != null;
  }

  @Override
  void replacePassword(String hash) {
    super.replacePassword(hash);
    passwordUntil = null;
  }

  /** A password handed out at the counter, good for one sign-in until then. */
  void lendPassword(String hash, Instant until) {
    super.replacePassword(hash);
    passwordUntil = until;
  }
}
