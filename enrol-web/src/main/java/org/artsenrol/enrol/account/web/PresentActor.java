package org.artsenrol.enrol.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.account.StaffDesk;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.CurrentActor;

/**
 * Tells who acts: the visitor whom the session remembers, checked once in each request against what
 * is stored, so that a session dies with the password or the post that opened it. Makes no session
 * for those who have none.
 */
@ApplicationScoped
public class PresentActor implements CurrentActor {
  private static final String KNOWN = PresentActor.class.getName();

  @Inject private Accounts accounts;
  @Inject private StaffDesk staffDesk;

  @Override
  public Actor get() {
    return PresentRequest.find().map(this::of).orElse(Actor.SYSTEM);
  }

  @Override
  public Optional<String> address() {
    return PresentRequest.find().map(ServletRequest::getRemoteAddr);
  }

  private Actor of(HttpServletRequest request) {
    if (request.getAttribute(KNOWN) instanceof Actor known) {
      return known;
    }
    Actor actor = Visitor.find(request).flatMap(this::recognise).orElse(Actor.ANONYMOUS);
    request.setAttribute(KNOWN, actor);
    return actor;
  }

  private Optional<Actor> recognise(Visitor visitor) {
    return switch (visitor.kind()) {
      case ACCOUNT -> accounts.find(visitor.id()).filter(visitor::fits).map(a -> a.actor());
      case STAFF -> staffDesk.find(visitor.id()).filter(visitor::fits).map(staffDesk::actorOf);
      default -> Optional.empty();
    };
  }

  /** Somebody has come in or left within this request. */
  static void forget(HttpServletRequest request) {
    request.removeAttribute(KNOWN);
  }
}
