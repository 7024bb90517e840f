package org.artsenrol.opendata.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.artsenrol.lottery.log.TodaysLists.Held;
import org.artsenrol.lottery.log.TodaysLists.Left;
import org.artsenrol.lottery.log.TodaysLists.Promoted;
import org.artsenrol.lottery.log.TodaysLists.Waiting;
import org.artsenrol.opendata.PublicTime;
import org.artsenrol.opendata.compiled.DrawToday;

/** A draw's lists of today as rows. */
final class TodayRows {
  private final DrawToday today;

  TodayRows(DrawToday today) {
    this.today = today;
  }

  List<JsonObject> admissions() {
    return today.admissions().stream().map(this::row).toList();
  }

  private JsonObject row(Held held) {
    JsonObjectBuilder row =
        Build.object()
            .add("class", held.classId())
            .add("code", held.code())
            .add("standing", word(held.standing()))
            .add("from", held.from())
            .add("since", PublicTime.of(today.at(held.record())))
            .add("record", today.index(held.record()))
            .add("called_off", today.isCalledOff(held.classId()));
    held.pass().ifPresent(pass -> row.add("pass", pass));
    held.until().ifPresent(until -> row.add("until", PublicTime.of(until)));
    return Shape.ADMISSION.row(row.build());
  }

  List<JsonObject> waitlist() {
    return today.waitlist().stream().map(this::row).toList();
  }

  private JsonObject row(Waiting waiting) {
    JsonObjectBuilder row =
        Build.object()
            .add("class", waiting.classId())
            .add("place", waiting.place())
            .add("position", waiting.position())
            .add("code", waiting.code())
            .add("called_off", today.isCalledOff(waiting.classId()));
    waiting.skipped().ifPresent(reason -> row.add("skipped", reason));
    return Shape.WAITING.row(row.build());
  }

  List<JsonObject> lapses() {
    return today.lapses().stream().map(this::row).toList();
  }

  private JsonObject row(Left left) {
    return Shape.LAPSE.row(
        Build.object()
            .add("record", today.index(left.record()))
            .add("at", PublicTime.of(today.at(left.record())))
            .add("class", left.classId())
            .add("code", left.code())
            .add("how", word(left.how()))
            .add("had_seat", left.hadSeat())
            .build());
  }

  List<JsonObject> promotions() {
    return today.promotions().stream().map(this::row).toList();
  }

  private JsonObject row(Promoted promoted) {
    JsonObjectBuilder row =
        Build.object()
            .add("record", today.index(promoted.record()))
            .add("at", PublicTime.of(today.at(promoted.record())))
            .add("class", promoted.classId())
            .add("code", promoted.code())
            .add("from", promoted.from())
            .add("until", PublicTime.of(promoted.until()));
    promoted.place().ifPresent(place -> row.add("place", place));
    promoted.correction().ifPresent(n -> row.add("correction", today.index(n)));
    return Shape.PROMOTION.row(row.build());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
