package org.artsenrol.opendata.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Keeps the newest {@link PublicView} in this node's memory. Readers take it as it is and never
 * wait for the database, but for the first one after a start; the node's timetable has it read on,
 * once a second.
 */
@ApplicationScoped
public class Views {
  @PersistenceContext(unitName = "main")
  private EntityManager em;

  private volatile PublicView view;

  protected Views() {}

  public Views(EntityManager em) {
    this.em = em;
  }

  /** What is public, as old as the last {@link #refresh}. */
  public PublicView newest() {
    PublicView held = view;
    return held != null ? held : refresh();
  }

  /** Reads what was published since the last time, and no more than that. */
  public synchronized PublicView refresh() {
    view = new ViewReading(em, view == null ? PublicView.NOTHING : view).newest();
    return view;
  }
}
