package org.artsenrol.enrol.testing.page;

import org.artsenrol.enrol.testing.Demo;
import org.artsenrol.enrol.testing.Visit;

/** Where members and staff prove who they are. */
public final class SignInPage {
  private final Visit visit;

  private SignInPage(Visit visit) {
    this.visit = visit;
  }

  /** The members' one. */
  public static SignInPage open(Visit visit) {
    visit.open("/sign-in");
    return new SignInPage(visit);
  }

  /** The page as somebody was led to it. */
  public static SignInPage shown(Visit visit) {
    return new SignInPage(visit);
  }

  /** Comes in as a member of the demonstration. */
  public static Visit member(Visit visit, String contact) {
    open(visit).signIn(contact, Demo.PASSWORD);
    return visit;
  }

  /** Comes in as staff of the demonstration. */
  public static Visit staff(Visit visit, String username) {
    visit.open("/staff/sign-in");
    visit.page().fill("#username", username);
    new SignInPage(visit).send(Demo.PASSWORD);
    return visit;
  }

  /** Comes in as staff with a password off a slip, and replaces it. */
  public static void firstTime(Visit visit, String username, String slip, String fresh) {
    visit.open("/staff/sign-in");
    visit.page().fill("#username", username);
    new SignInPage(visit).send(slip);
    visit.page().waitForURL("**/staff/password*");
    visit.page().fill("#present", slip);
    visit.page().fill("#fresh", fresh);
    visit.page().click("[id='change'] [type=submit]");
    visit.page().waitForURL("**/staff");
  }

  public void signIn(String contact, String password) {
    visit.page().fill("#contact", contact);
    send(password);
  }

  private void send(String password) {
    visit.page().fill("#password", password);
    visit.page().click("#send");
  }
}
