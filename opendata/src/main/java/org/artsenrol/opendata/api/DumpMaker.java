package org.artsenrol.opendata.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.Publications;
import org.artsenrol.opendata.compiled.Compilations;
import org.artsenrol.opendata.store.Dumps;
import org.artsenrol.opendata.store.PublicView;
import org.artsenrol.opendata.store.Views;

/**
 * Makes the dump of each term, once a day and only if something has changed since the last one. A
 * day's dump is never made again.
 */
@ApplicationScoped
public class DumpMaker {
  private Views views;
  private Compilations compiled;
  private Publications publications;
  private Dumps dumps;

  /** The day on which a term was last looked at, by this node. */
  private final Map<String, LocalDate> lookedAt = new ConcurrentHashMap<>();

  protected DumpMaker() {}

  @Inject
  public DumpMaker(Views views, Compilations compiled, Publications publications, Dumps dumps) {
    this.views = views;
    this.compiled = compiled;
    this.publications = publications;
    this.dumps = dumps;
  }

  /**
   * Makes what is due.
   *
   * @param today in the city
   */
  public void run(LocalDate today) {
    PublicView view = views.newest();
    for (JsonObject term : view.all(ItemKind.TERM)) {
      String id = term.getString("id");
      if (!today.equals(lookedAt.get(id))) {
        make(view, id, today);
        lookedAt.put(id, today);
      }
    }
  }

  private void make(PublicView view, String term, LocalDate today) {
    if (view.item(ItemKind.DUMP, term + "-" + today).isEmpty()) {
      dumps.keep(term, today, new TermPackage(view, term, compiled, publications).bytes());
    }
  }
}
