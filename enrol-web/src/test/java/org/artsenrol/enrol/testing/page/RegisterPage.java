package org.artsenrol.enrol.testing.page;

import com.microsoft.playwright.Page;
import org.artsenrol.enrol.testing.Visit;

/** Where somebody becomes a member, once for all venues. */
public final class RegisterPage {
  private final Page page;

  private RegisterPage(Visit visit) {
    page = visit.page();
  }

  public static RegisterPage open(Visit visit) {
    visit.open("/register");
    return new RegisterPage(visit);
  }

  /** The page as somebody was led to it. */
  public static RegisterPage shown(Visit visit) {
    return new RegisterPage(visit);
  }

  /** A new member, signed in. */
  public static Person newMember(Visit visit) {
    Person person = Person.pensioner();
    open(visit).register(person);
    return person;
  }

  public void register(Person person) {
    page.fill("#name", person.name());
    page.fill("#birthDate", person.birthDate());
    page.selectOption("#identityType", "PASSPORT");
    page.fill("#identityNumber", person.passport());
    page.fill("#contact", person.contact());
    page.fill("#password", Person.PASSWORD);
    page.check("#consent");
    send();
  }

  public void send() {
    page.click("#send");
  }
}
