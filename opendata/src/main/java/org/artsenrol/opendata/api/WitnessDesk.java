package org.artsenrol.opendata.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.artsenrol.opendata.PublicTime;
import org.artsenrol.opendata.log.LogBook;
import org.artsenrol.opendata.log.LogStanding;
import org.artsenrol.opendata.witness.Witnesses;

/** Tells who outside has seen the log, and whether they agree. */
@ApplicationScoped
public class WitnessDesk {
  @Inject private Desk desk;
  @Inject private LogBook book;
  @Inject private Witnesses witnesses;

  protected WitnessDesk() {}

  public WitnessDesk(Desk desk, LogBook book, Witnesses witnesses) {
    this.desk = desk;
    this.book = book;
    this.witnesses = witnesses;
  }

  Answer all(Ask ask) {
    Media media = ask.media(Route.LOG_WITNESSES.media());
    LogStanding log =
        book.standing()
            .orElseThrow(() -> NotServed.notYet(Route.LOG_WITNESSES.path(), Optional.empty()));
    return desk.answer(
        ask,
        Route.LOG_WITNESSES,
        Route.LOG_WITNESSES,
        () -> witnesses.seen(),
        () -> Payload.of(media, Build.bytes(document(log, witnesses.seen()))));
  }

  private static JsonObject document(LogStanding log, List<Witnesses.Seen> all) {
    JsonArrayBuilder data = Build.array();
    all.forEach(one -> data.add(row(one)));
    JsonObjectBuilder document = Build.object().add("origin", log.key().name()).add("data", data);
    if (all.isEmpty()) {
      document
          .add("notice_zh", Wording.zh("witnesses.none"))
          .add("notice_en", Wording.en("witnesses.none"));
    }
    return document.build();
  }

  private static JsonObjectBuilder row(Witnesses.Seen one) {
    JsonObjectBuilder row = Build.object().add("name", one.name()).add("kind", one.kind());
    one.key().ifPresent(key -> row.add("key", key));
    row.add("state", one.state().name().toLowerCase(Locale.ROOT));
    row.add("newest_size", one.size());
    one.at().ifPresent(at -> row.add("seen_at", PublicTime.of(at)));
    one.error().ifPresent(error -> row.add("last_error", error));
    return row;
  }
}
