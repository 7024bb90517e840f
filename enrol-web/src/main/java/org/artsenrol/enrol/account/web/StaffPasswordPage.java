package org.artsenrol.enrol.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.artsenrol.enrol.account.PasswordChange;
import org.artsenrol.enrol.account.StaffDesk;
import org.artsenrol.enrol.account.password.PasswordRefused;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.site.Fields;

/** A new password for a member of staff; the first one she must choose herself. */
@Named
@ViewScoped
public class StaffPasswordPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private StaffDesk desk;
  @Inject private CurrentActor current;
  @Inject private Entrance entrance;
  @Inject private Fields fields;

  private String present;
  private String fresh;

  /** Replaces the password; her other sessions end. */
  public void change() {
    try {
      String typed = Objects.requireNonNullElse(present, "");
      var change = new PasswordChange(typed, Objects.requireNonNullElse(fresh, ""));
      entrance.admit(desk.changePassword(current.get(), change));
      entrance.lead("/staff");
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
