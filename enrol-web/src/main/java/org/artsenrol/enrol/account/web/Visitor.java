package org.artsenrol.enrol.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.artsenrol.enrol.account.PasswordHolder;
import org.artsenrol.enrol.kernel.Actor;

/**
 * Who signed in, as the session remembers it: a number and the seal of the password then in force.
 * No entity, no right and no personal data lie in a session.
 */
record Visitor(Actor.Kind kind, long id, String seal, boolean passwordIsInitial)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String NAME = Visitor.class.getName();

  static Visitor of(Actor.Kind kind, PasswordHolder holder) {
    return new Visitor(kind, holder.getId(), holder.seal(), holder.isPasswordInitial());
  }

  /** The visitor of this request's session, if it has one. */
  static Optional<Visitor> find(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((Visitor) session.getAttribute(NAME));
  }

  void rememberIn(HttpSession session) {
    session.setAttribute(NAME, this);
  }

  /** Whether the password is still the one that opened the session. */
  boolean fits(PasswordHolder holder) {
    return seal.equals(holder.seal());
  }
}
