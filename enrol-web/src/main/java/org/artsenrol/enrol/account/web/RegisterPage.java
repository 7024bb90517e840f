package org.artsenrol.enrol.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.account.NewLearner;
import org.artsenrol.enrol.account.Registration;
import org.artsenrol.enrol.account.password.PasswordRefused;
import org.artsenrol.enrol.account.password.PasswordRule;
import org.artsenrol.enrol.account.person.Contact;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Taipei;
import org.artsenrol.enrol.site.Fields;
import org.artsenrol.enrol.site.Site;

/** Becoming a member; whoever succeeds is signed in. */
@Named
@ViewScoped
public class RegisterPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Accounts accounts;
  @Inject private Entrance entrance;
  @Inject private Fields fields;
  @Inject private Site site;
  @Inject private OfficeClock clock;

  private final PersonForm person = new PersonForm(true);
  private String contact;
  private String password;
  private boolean consents;
  private String next;

  /** Registers, if every field could be read; else everything wrong is said at once. */
  public void register() {
    Optional<NewLearner> who = person.read(fields, Taipei.day(clock.now()));
    Optional<Contact> how = fields.read("contact", () -> Contact.read(contact));
    String secret = Objects.requireNonNullElse(password, "");
    boolean safe = fields.check("password", () -> PasswordRule.CITIZEN.check(secret, List.of()));
    boolean agreed = fields.check("consent", () -> Registration.mustConsent(consents));
    if (who.isPresent() && how.isPresent() && safe && agreed) {
      register(new Registration(how.get(), secret, who.get(), true, site.getLocale()));
    }
  }

  private void register(Registration registration) {
    try {
      entrance.admit(accounts.register(registration));
      entrance.lead(WishedPath.read(next).orElse("/my"));
    } catch (PasswordRefused refused) {
      fields.refuse("password", refused);
    }
  }

  public PersonForm getPerson() {
    return person;
  }

  public String getContact() {
    return contact;
  }

  public void setContact(String contact) {
    this.contact = contact;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public boolean isConsents() {
    return consents;
  }

  public void setConsents(boolean consents) {
    this.consents = consents;
  }

  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }
}
