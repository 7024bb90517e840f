package org.artsenrol.enrol.office.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.office.LogKeyDesk;
import org.artsenrol.enrol.office.LogKeyDesk.Reign;

/** By which keys the public record was and is signed. */
@Named
@RequestScoped
public class LogKeysPage {
  @Inject private CurrentActor actor;
  @Inject private LogKeyDesk desk;

  private boolean changed;

  /** Opens the page to the city office, or answers 403. */
  public void load() {
    getKeys();
  }

  /** Has another key made. */
  public void change() {
    desk.change(actor.get());
    changed = true;
  }

  public List<Reign> getKeys() {
    return desk.keys(actor.get());
  }

  /** Whether this very request has changed the key; the new one stands in the list in a moment. */
  public boolean isChanged() {
    return changed;
  }
}
