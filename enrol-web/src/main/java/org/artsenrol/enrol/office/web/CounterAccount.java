package org.artsenrol.enrol.office.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.artsenrol.enrol.account.Account;
import org.artsenrol.enrol.account.AccountDesk;
import org.artsenrol.enrol.account.Entrustment;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.account.LentPassword;
import org.artsenrol.enrol.account.person.Contact;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.Taipei;
import org.artsenrol.enrol.site.Site;

/**
 * What a clerk does for the account of the person before her: opens it, lends a password, lets
 * somebody act for her. A lent password is on the one answer that made it and nowhere else.
 */
@Named
@RequestScoped
public class CounterAccount {
  @Inject private CurrentActor actor;
  @Inject private AccountDesk desk;
  @Inject private Site site;

  private String contact;
  private boolean consents;
  private String helper;
  private LocalDate lastDay;
  private LentPassword slip;
  private boolean entrusted;

  /** Opens an account; the password for the slip is then shown. */
  public void open(Learner learner) {
    slip = desk.open(actor.get(), learner.getId(), Contact.read(contact), consents);
  }

  /** Lends a password in place of a forgotten one. */
  public void lend(Learner learner) {
    slip = desk.lendPassword(actor.get(), learner.getId());
  }

  /** Lets the owner of another account act for her. */
  public void entrust(Learner learner) {
    desk.entrust(
        actor.get(), new Entrustment(learner.getId(), Contact.read(helper), lastDay.plusDays(1)));
    entrusted = true;
  }

  /** What she signs in with; null while she has no account. */
  public String signsInWith(Learner learner) {
    return desk.accountOf(actor.get(), learner.getId()).map(Account::getContact).orElse(null);
  }

  /** Whether she is of an age to have an account. */
  public boolean adult(Learner learner) {
    return learner.isAdultOn(today());
  }

  private LocalDate today() {
    return Taipei.day(site.getNow());
  }

  /** The password just lent; null on every other answer. */
  public LentPassword getSlip() {
    return slip;
  }

  public boolean isEntrusted() {
    return entrusted;
  }

  public String getContact() {
    return contact;
  }

  public void setContact(String contact) {
    this.contact = contact;
  }

  public boolean isConsents() {
    return consents;
  }

  public void setConsents(boolean consents) {
    this.consents = consents;
  }

  public String getHelper() {
    return helper;
  }

  public void setHelper(String helper) {
    this.helper = helper;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }
}
