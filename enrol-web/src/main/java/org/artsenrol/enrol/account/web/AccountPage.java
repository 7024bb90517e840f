package org.artsenrol.enrol.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.artsenrol.enrol.account.Account;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.account.PasswordChange;
import org.artsenrol.enrol.account.password.PasswordRefused;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.site.Fields;

/** One's own account: what is kept, and a new password. */
@Named
@ViewScoped
public class AccountPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Accounts accounts;
  @Inject private CurrentActor current;
  @Inject private Entrance entrance;
  @Inject private Fields fields;

  private String present;
  private String fresh;

  /** The account of whoever is signed in. */
  public Account getAccount() {
    return accounts.get(current.get().id());
  }

  /** Replaces the password; other sessions of the account end. */
  public void change() {
    try {
      String typed = Objects.requireNonNullElse(present, "");
      var change = new PasswordChange(typed, Objects.requireNonNullElse(fresh, ""));
      entrance.admit(accounts.changePassword(current.get(), change));
      entrance.lead("/my");
    } catch (PasswordRefused refused) {
      fields.refuse(refused.isAboutPresent() ? "present" : "fresh", refused);
    }
  }

  public String getPresent() {
    return present;
  }

  public void setPresent(String present) {
    this.present = present;
  }

  public String getFresh() {
    return fresh;
  }

  public void setFresh(String fresh) {
    this.fresh = fresh;
  }
}
