package org.artsenrol.enrol.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.account.person.ContactRefused;
import org.artsenrol.enrol.site.Fields;

/** How a citizen comes in. */
@Named
@ViewScoped
public class SignInPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Accounts accounts;
  @Inject private Entrance entrance;
  @Inject private Fields fields;

  private String contact;
  private String password;
  private String next;

  /** Signs in and leads to the page that was wished for. */
  public void signIn() {
    try {
      entrance.admit(accounts.signIn(contact, password == null ? "" : password));
      entrance.lead(WishedPath.read(next).orElse("/my"));
    } catch (ContactRefused refused) {
      fields.refuse("contact", refused);
    }
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

  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }
}
