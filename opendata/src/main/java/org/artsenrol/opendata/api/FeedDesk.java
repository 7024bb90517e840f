package org.artsenrol.opendata.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.artsenrol.opendata.SiteAddress;
import org.artsenrol.opendata.compiled.Compilations;
import org.artsenrol.opendata.store.PublicView;
import org.artsenrol.opendata.store.Views;

/**
 * Serves feeds of changes by OpenActive RPDE 1.0: whoever follows {@code next} from the first page
 * on, and asks the last one again and again, holds all there is and hears of every change.
 */
@ApplicationScoped
public class FeedDesk {
  static final int FULL = 500;
  static final String AFTER = "afterChangeNumber";

  @Inject private Desk desk;
  @Inject private Views views;
  @Inject private Compilations compiled;
  @Inject private SiteAddress site;

  protected FeedDesk() {}

  public FeedDesk(Desk desk, Views views, Compilations compiled, SiteAddress site) {
    this.desk = desk;
    this.views = views;
    this.compiled = compiled;
    this.site = site;
  }

  /** One page. Whatever is on it lasts: what of it changes later comes again behind it. */
  Answer page(Ask ask, Route route, Function<Changes, List<Change>> feed) {
    Media media = ask.media(route.media());
    long after = after(ask);
    PublicView view = views.newest();
    List<Change> changes = feed.apply(new Changes(view, compiled, after, FULL));
    Freshness freshness = changes.isEmpty() ? Freshness.FEED_END : Freshness.FEED_PAGE;
    return desk.answer(
        ask,
        freshness,
        List.of(route, after),
        () -> version(views.newest()),
        () -> Payload.of(media, Build.bytes(page(ask, after, changes))));
  }

  /** News for feed readers. */
  Answer notices(Ask ask) {
    Media media = ask.media(Route.NOTICES.media());
    PublicView view = views.newest();
    return desk.answer(
        ask,
        Route.NOTICES,
        List.of(Route.NOTICES, media),
        () -> views.newest().version(),
        () -> Payload.of(media, notices(ask, media, view)));
  }

  private byte[] notices(Ask ask, Media media, PublicView view) {
    List<Notice> notices = new Notices(view, site).newest();
    var feeds = new NoticeFeeds(site, site.url() + ask.base() + ask.path());
    return media == Media.ATOM ? feeds.atom(notices, view.asOf()) : feeds.json(notices);
  }

  private static Object version(PublicView view) {
    return List.of(view.version(), view.countNumber());
  }

  private static long after(Ask ask) {
    String text = ask.query(AFTER).orElse("0");
    if (!text.matches("0|[1-9]\\d{0,17}")) {
      throw new NotServed(ProblemKind.BAD_PARAMETER, AFTER + "=0..");
    }
    return Long.parseLong(text);
  }

  private JsonObject page(Ask ask, long after, List<Change> changes) {
    long last = changes.isEmpty() ? after : changes.get(changes.size() - 1).number();
    var items = Build.array();
    changes.forEach(change -> items.add(item(change)));
    return Build.object()
        .add("next", site.url() + ask.base() + ask.path() + "?" + AFTER + "=" + last)
        .add("items", items)
        .add("license", Licence.ADDRESS)
        .build();
  }

  private static JsonObject item(Change change) {
    var item =
        Build.object()
            .add("state", change.state().isPresent() ? "updated" : "deleted")
            .add("kind", change.kind())
            .add("id", change.id())
            .add("modified", change.number());
    change.state().ifPresent(state -> item.add("data", state.get()));
    return item.build();
  }
}
