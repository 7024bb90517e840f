package org.artsenrol.opendata.api;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.opendata.PublicTime;

/** A problem of RFC 9457, in Chinese with English beside it. */
final class Problem {
  private static final String TYPE = "application/problem+json";

  /** A promise may be kept early in a demonstration, so nobody is sent away for long. */
  private static final long AT_MOST_SECONDS = 300;

  static final long AT_LEAST_SECONDS = 5;

  private Problem() {}

  /**
   * @param now by which the time to wait is reckoned
   */
  static Answer answer(String base, NotServed refusal, Instant now) {
    ProblemKind kind = refusal.kind();
    var json =
        Build.object()
            .add("type", base + "/problems/" + kind.slug())
            .add("title", Wording.zh(key(kind, "title")))
            .add("title_en", Wording.en(key(kind, "title")))
            .add("status", kind.status())
            .add("detail", Wording.zh(key(kind, "detail"), refusal.fact()))
            .add("detail_en", Wording.en(key(kind, "detail"), refusal.fact()));
    refusal.availableAt().ifPresent(at -> json.add("available_at", PublicTime.of(at)));
    return new Answer(kind.status(), headers(refusal, now), Body.of(Build.bytes(json.build())));
  }

  private static Map<String, String> headers(NotServed refusal, Instant now) {
    boolean awaited = refusal.kind() == ProblemKind.NOT_YET_PUBLISHED;
    var headers = new LinkedHashMap<>(Origins.MAY_READ);
    headers.put("Content-Type", TYPE);
    headers.put("Content-Language", "zh-Hant-TW, en");
    headers.put("Cache-Control", (awaited ? Freshness.AWAITED : Freshness.FAULT).cacheControl());
    if (refusal.kind() == ProblemKind.METHOD_NOT_ALLOWED) {
      headers.put("Allow", Origins.METHODS);
    }
    if (awaited) {
      headers.put("Retry-After", Long.toString(secondsUntil(refusal.availableAt(), now)));
    }
    headers.putAll(refusal.headers());
    return headers;
  }

  private static long secondsUntil(Optional<Instant> promised, Instant now) {
    long seconds = promised.map(at -> Duration.between(now, at).toSeconds()).orElse(0L);
    return Math.min(AT_MOST_SECONDS, Math.max(AT_LEAST_SECONDS, seconds));
  }

  /** What a problem's type means: the page behind its address. */
  static JsonObject explanation(ProblemKind kind) {
    return Build.object()
        .add("id", kind.slug())
        .add("status", kind.status())
        .add("title_zh", Wording.zh(key(kind, "title")))
        .add("title_en", Wording.en(key(kind, "title")))
        .add("remedy_zh", Wording.zh(key(kind, "remedy")))
        .add("remedy_en", Wording.en(key(kind, "remedy")))
        .build();
  }

  private static String key(ProblemKind kind, String part) {
    return "problem." + kind.slug() + "." + part;
  }
}
