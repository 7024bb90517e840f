package org.artsenrol.opendata.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.artsenrol.lottery.log.Records;
import org.artsenrol.opendata.log.LogBook;
import org.artsenrol.opendata.log.LogStanding;
import org.artsenrol.opendata.store.LogArchive;
import org.artsenrol.opendata.witness.Cosignatures;

/** Answers questions about the signed log, out of this node's copy of its tree. */
@ApplicationScoped
public class LogDesk {
  static final int MOST_ENTRIES = 1000;
  private static final String PAST = "past";
  private static final String CURRENT = "current";

  @Inject private Desk desk;
  @Inject private LogBook book;
  @Inject private LogArchive archive;
  @Inject private Cosignatures seen;

  protected LogDesk() {}

  public LogDesk(Desk desk, LogBook book, LogArchive archive, Cosignatures seen) {
    this.desk = desk;
    this.book = book;
    this.archive = archive;
    this.seen = seen;
  }

  /** The newest signed note, with what witnesses have added. */
  Answer checkpoint(Ask ask) {
    Media media = ask.media(Route.LOG_CHECKPOINT.media());
    LogStanding log = standing();
    return desk.answer(
        ask,
        Route.LOG_CHECKPOINT,
        Route.LOG_CHECKPOINT,
        () -> seen.on(standing().note()),
        () -> Payload.of(media, seen.on(log.note()).bytes()));
  }

  /** Leaves of the tree, a line each. */
  Answer entries(Ask ask) {
    Media media = ask.media(Route.LOG_ENTRIES.media());
    int to = number(ask, "to", 0, Integer.MAX_VALUE);
    int from = number(ask, "from", Math.max(0, to - MOST_ENTRIES), to);
    mustHave(to);
    return lasting(
        ask,
        Route.LOG_ENTRIES,
        List.of(from, to),
        () -> Payload.of(media, Records.lines(book.records(from, to))));
  }

  Answer inclusion(Ask ask) {
    Media media = ask.media(Route.LOG_INCLUSION.media());
    int size = number(ask, "size", 1, Integer.MAX_VALUE);
    int index = number(ask, "index", 0, size - 1);
    mustHave(size);
    return lasting(
        ask,
        Route.LOG_INCLUSION,
        List.of(index, size),
        () ->
            Payload.of(
                media,
                Build.bytes(
                    Build.object()
                        .add("index", index)
                        .add("size", size)
                        .add("leaf", book.leaf(index))
                        .add("path", hashes(book.inclusion(index, size)))
                        .build())));
  }

  Answer consistency(Ask ask) {
    Media media = ask.media(Route.LOG_CONSISTENCY.media());
    int to = number(ask, "to", 1, Integer.MAX_VALUE);
    int from = number(ask, "from", 1, to);
    mustHave(to);
    return lasting(
        ask,
        Route.LOG_CONSISTENCY,
        List.of(from, to),
        () ->
            Payload.of(
                media,
                Build.bytes(
                    Build.object()
                        .add("from", from)
                        .add("to", to)
                        .add("path", hashes(book.consistency(from, to)))
                        .build())));
  }

  Answer keys(Ask ask) {
    Media media = ask.media(Route.LOG_KEYS.media());
    LogStanding log = standing();
    return desk.answer(
        ask,
        Route.LOG_KEYS,
        Route.LOG_KEYS,
        () -> standing().keys(),
        () -> Payload.of(media, Build.bytes(keys(log))));
  }

  private static JsonObject keys(LogStanding log) {
    JsonArrayBuilder keys = Build.array();
    for (LogStanding.Reign reign : log.keys()) {
      keys.add(
          Build.object()
              .add("key", reign.key().toString())
              .add("from_index", reign.from())
              .add("state", reign.key().equals(log.key()) ? CURRENT : PAST));
    }
    return Build.object().add("origin", log.key().name()).add("data", keys).build();
  }

  /** All records as one file, or all that a lost log is rebuilt from. */
  Answer whole(Ask ask) {
    Media media = ask.media(Route.LOG.media());
    int size = standing().size();
    return desk.answer(
        ask,
        Route.LOG,
        List.of(Route.LOG, media),
        () -> standing().size(),
        () ->
            StreamedBody.payload(
                media, media == Media.ZIP ? archived() : out -> lines(size, out), 0));
  }

  private StreamedBody.Source archived() {
    return archive.snapshot()::writeTo;
  }

  private void lines(int size, OutputStream out) throws IOException {
    for (int from = 0; from < size; from += MOST_ENTRIES) {
      out.write(Records.lines(book.records(from, Math.min(size, from + MOST_ENTRIES))));
    }
  }

  private Answer lasting(Ask ask, Route route, List<Integer> what, Supplier<Payload> making) {
    return desk.answer(ask, route, what, () -> route, making);
  }

  private LogStanding standing() {
    return book.standing()
        .orElseThrow(() -> NotServed.notYet(Route.LOG_CHECKPOINT.path(), Optional.empty()));
  }

  private void mustHave(int size) {
    if (size > standing().size()) {
      throw NotServed.notYet("log " + size, Optional.empty());
    }
  }

  private static int number(Ask ask, String name, int least, int most) {
    String text = ask.query(name).filter(t -> t.matches("0|[1-9]\\d{0,8}")).orElse("");
    if (text.isEmpty() || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
      String range = name + "=" + least + ".." + (most == Integer.MAX_VALUE ? "" : most);
      throw new NotServed(ProblemKind.BAD_PARAMETER, range);
    }
    return Integer.parseInt(text);
  }

  private static JsonArray hashes(List<byte[]> path) {
    return Build.texts(path.stream().map(HexFormat.of()::formatHex).toList());
  }
}
