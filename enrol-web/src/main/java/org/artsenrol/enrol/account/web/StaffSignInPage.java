package org.artsenrol.enrol.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.artsenrol.enrol.account.StaffDesk;

/** How a member of staff comes in. */
@Named
@ViewScoped
public class StaffSignInPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private StaffDesk desk;
  @Inject private Entrance entrance;

  private String username;
  private String password;
  private String next;

  /** Signs in and leads to the page that was wished for. */
  public void signIn() {
    String name = Objects.requireNonNullElse(username, "");
    entrance.admit(desk.signIn(name, Objects.requireNonNullElse(password, "")));
    entrance.lead(WishedPath.read(next).orElse("/staff"));
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }
}
