package org.artsenrol.opendata.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.artsenrol.opendata.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

  @Test
  void notYetPublishedSaysWhenAndHowLongToWait() {
    Answer answer =
        Problem.answer(
            "/open/v1",
            NotServed.notYet("dadun-2027s-1 result.json", Optional.of(NOON.plusSeconds(90))),
            NOON);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.headers())
        .containsEntry("Content-Type", "application/problem+json")
        .containsEntry("Retry-After", "90")
        .containsEntry("Cache-Control", "public, max-age=5");
    assertThat(new String(answer.body().bytes(), UTF_8))
        .contains(
            "\"type\":\"/open/v1/problems/not-yet-published\"",
            "\"available_at\":\"2026-12-30T12:01:00+08:00\"",
            "dadun-2027s-1 result.json 尚未公布。",
            "is not yet published.");
  }

  @Test
  void waitIsNeverLongAndNeverNothing() {
    assertThat(retryAfter(NOON.plusSeconds(1_000_000))).isEqualTo("300");
    assertThat(retryAfter(NOON.minusSeconds(1))).isEqualTo("5");
  }

  @ParameterizedTest
  @EnumSource
  void everyProblemIsExplainedInBothLanguages(ProblemKind kind) {
    assertThat(Problem.explanation(kind).values()).hasSize(6);
    String body =
        new String(
            Problem.answer("/open/v1", new NotServed(kind, "x"), NOON).body().bytes(), UTF_8);
    assertThat(body).contains("\"detail\":", "\"detail_en\":", "\"status\":" + kind.status());
  }

  private static String retryAfter(Instant due) {
    return Problem.answer("/open/v1", NotServed.notYet("x", Optional.of(due)), NOON)
        .headers()
        .get("Retry-After");
  }
}
