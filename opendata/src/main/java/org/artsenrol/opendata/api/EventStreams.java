package org.artsenrol.opendata.api;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.artsenrol.opendata.compiled.Compilations;
import org.artsenrol.opendata.store.PublicView;
import org.artsenrol.opendata.store.Views;

/**
 * All readers of events on this node. The timetable has them told once a second; bytes are made
 * once for all who have read equally far. There is no thread for a reader.
 */
@ApplicationScoped
public class EventStreams {
  static final int MOST = 500;
  static final int MOST_OF_ONE = 20;
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  @Inject private Views views;
  @Inject private Compilations compiled;
  @Inject private Clock clock;

  private final Map<EventStream, Standing> readers = new LinkedHashMap<>();

  /**
   * How far a reader was told.
   *
   * @param number of the last change
   * @param at when something was sent last
   */
  private record Standing(long number, Instant at) {}

  protected EventStreams() {}

  public EventStreams(Views views, Compilations compiled, Clock clock) {
    this.views = views;
    this.compiled = compiled;
    this.clock = clock;
  }

  /**
   * Refuses one reader too many.
   *
   * @throws NotServed if all places are taken, or all that one asker may have
   */
  synchronized void mustHaveRoomFor(String asker) {
    readers.keySet().removeIf(EventStream::isOver);
    if (readers.keySet().stream().filter(r -> r.asker().equals(asker)).count() >= MOST_OF_ONE) {
      throw full(ProblemKind.TOO_MANY_REQUESTS, MOST_OF_ONE);
    }
    if (readers.size() >= MOST) {
      throw full(ProblemKind.UNAVAILABLE, MOST);
    }
  }

  private static NotServed full(ProblemKind kind, int most) {
    return new NotServed(kind, "/events, " + most)
        .with("Retry-After", Long.toString(HEARTBEAT.toSeconds()));
  }

  /**
   * Lets a reader in.
   *
   * @param after the number up to which she has read; negative if she has not
   */
  synchronized void begin(EventStream reader, long after) {
    PublicView view = views.newest();
    long from = after < 0 ? view.changeNumber() : Math.min(after, view.changeNumber());
    reader.send(EventText.standing(from));
    readers.put(reader, new Standing(from, clock.instant()));
    tell(view, clock.instant());
  }

  /** Tells everybody what has changed, and that we are still there; the timetable calls this. */
  public synchronized void tell() {
    tell(views.newest(), clock.instant());
  }

  private void tell(PublicView view, Instant now) {
    Map<Long, byte[]> news = new HashMap<>();
    for (Map.Entry<EventStream, Standing> reader : readers.entrySet()) {
      Standing standing = reader.getValue();
      if (standing.number() < view.changeNumber()) {
        byte[] bytes = news.computeIfAbsent(standing.number(), after -> news(view, after));
        reader.setValue(send(reader.getKey(), bytes, standing, view.changeNumber(), now));
      } else if (!now.isBefore(standing.at().plus(HEARTBEAT))) {
        reader.getKey().send(EventText.HEARTBEAT);
        reader.setValue(new Standing(standing.number(), now));
      }
    }
    readers.keySet().removeIf(EventStream::isOver);
  }

  private static Standing send(
      EventStream reader, byte[] bytes, Standing before, long number, Instant now) {
    if (bytes.length == 0) {
      return new Standing(number, before.at());
    }
    reader.send(bytes);
    return new Standing(number, now);
  }

  private byte[] news(PublicView view, long after) {
    var changes = new Changes(view, compiled, after, EventText.MOST + 1);
    List<Change> all = EventText.all(changes);
    return all.size() > EventText.MOST
        ? EventText.missed(after, view.changeNumber())
        : EventText.of(all);
  }

  /** Lets everybody go; their programs come back to whoever answers next. */
  @PreDestroy
  public synchronized void close() {
    readers.keySet().forEach(EventStream::end);
    readers.clear();
  }
}
