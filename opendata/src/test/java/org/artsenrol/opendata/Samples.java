package org.artsenrol.opendata;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordClock;
import org.artsenrol.lottery.log.RecordKind;

/** Small true-looking things to publish. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-12-30T04:00:00Z");
  public static final String DRAW = "dadun-2027s-1";

  private Samples() {}

  public static LogRecord record(RecordKind kind, Instant at) {
    var body = org.artsenrol.lottery.bytes.Json.object().with("reason", "颱風");
    return new LogRecord(kind, DRAW, at, RecordClock.DEMO, body, Optional.empty());
  }

  /** The rules of a demonstration draw, as far as the open data read them. */
  public static LogRecord demoRules() {
    var source =
        org.artsenrol.lottery.bytes.Json.object().with("type", "demo").with("id", "demo-1");
    var manifest =
        org.artsenrol.lottery.bytes.Json.object()
            .with("entropy", org.artsenrol.lottery.bytes.Json.items(List.of(source)));
    var body =
        org.artsenrol.lottery.bytes.Json.object()
            .with("term", "2027s")
            .with("venue", "dadun")
            .with("T", "2027-01-05T02:00:00Z")
            .with("manifest", manifest);
    return new LogRecord(RecordKind.RULES, DRAW, NOON, RecordClock.DEMO, body, Optional.empty());
  }

  public static JsonObject venue(String id, String nameZh) {
    return Json.createObjectBuilder().add("id", id).add("name_zh", nameZh).build();
  }

  public static JsonObject term(String id) {
    return Json.createObjectBuilder()
        .add("id", id)
        .add("name_zh", "116 年春季班")
        .add("starts_on", "2027-02-07")
        .add("ends_on", "2027-07-01")
        .build();
  }

  public static JsonObject stage(String id, String kind) {
    return Json.createObjectBuilder()
        .add("id", id)
        .add("venue", "dadun")
        .add("term", "2027s")
        .add("number", 1)
        .add("kind", kind)
        .add("name_zh", "第一階段抽籤")
        .add("opens_at", "2026-12-28T09:00:00+08:00")
        .add("closes_at", "2027-01-04T00:00:00+08:00")
        .add("draws_at", "2027-01-05T10:00:00+08:00")
        .add("win_limit", 5)
        .add("groups", Json.createArrayBuilder().add("SENIOR"))
        .add("pay_days", 3)
        .add("unpaid", "waitlist")
        .build();
  }

  public static JsonObject studyClass(String id, String venue) {
    return Json.createObjectBuilder()
        .add("id", id)
        .add("venue", venue)
        .add("term", "2027s")
        .add("code", "001")
        .add("course", "CAL01")
        .add("category", "calligraphy_painting")
        .add("category_zh", "書畫")
        .add("title_zh", "書法入門")
        .add("content_zh", "執筆、臨帖,\n由楷書開始")
        .add("teacher", "陳老師")
        .add("level", "beginner")
        .add("quota", 25)
        .add("minimum", 12)
        .add(
            "reserve",
            Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("group", "SENIOR").add("seats", 3)))
        .add("room", "201")
        .add("weekday", 2)
        .add("starts", "09:00")
        .add("ends", "11:00")
        .add("fee", 2800)
        .add("materials_fee", 0)
        .add("meetings", Json.createArrayBuilder().add(meeting(1, "09")).add(meeting(2, "16")))
        .build();
  }

  private static JsonObject meeting(int number, String dayOfFebruary) {
    String day = "2027-02-" + dayOfFebruary;
    return Json.createObjectBuilder()
        .add("number", number)
        .add("starts_at", day + "T09:00:00+08:00")
        .add("ends_at", day + "T11:00:00+08:00")
        .add("room", "201")
        .build();
  }
}
