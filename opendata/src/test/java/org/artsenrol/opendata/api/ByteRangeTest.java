package org.artsenrol.opendata.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.artsenrol.lottery.bytes.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of files. */
class ByteRangeTest {
  private static final byte[] TEN = "0123456789".getBytes(UTF_8);
  private static final String TAG = Answer.tag(Sha256.hex(TEN));

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 0123, bytes 0-3/10",
    "bytes=4-4, 4, bytes 4-4/10",
    "bytes=7-, 789, bytes 7-9/10",
    "bytes=-2, 89, bytes 8-9/10",
    "bytes=-99, 0123456789, bytes 0-9/10",
    "bytes=8-99, 89, bytes 8-9/10"
  })
  void partIsSentWithItsPlace(String range, String part, String place) {
    Answer answer = answer(range, "");
    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.body().bytes()).isEqualTo(part.getBytes(UTF_8));
    assertThat(answer.headers())
        .containsEntry("Content-Range", place)
        .containsEntry("ETag", TAG)
        .doesNotContainKey("Content-Encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=99-100", "bytes=-0"})
  void partThatIsNotThereIsRefusedWithTheLength(String range) {
    assertThatThrownBy(() -> answer(range, ""))
        .isInstanceOfSatisfying(
            NotServed.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(ProblemKind.RANGE_NOT_SATISFIABLE);
              assertThat(refusal.headers()).containsEntry("Content-Range", "bytes */10");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,3-4", "bytes=5-4", "lines=0-1", "bytes=a-b", "bytes=-"})
  void whoeverAsksInOtherWordsGetsTheWhole(String range) {
    assertThat(answer(range, "").status()).isEqualTo(200);
    assertThat(answer(range, "").body().bytes()).isEqualTo(TEN);
  }

  @Test
  void partOfOtherBytesIsNotMixedWithThese() {
    assertThat(answer("bytes=5-", TAG).status()).isEqualTo(206);
    assertThat(answer("bytes=5-", "\"other\"").status()).isEqualTo(200);
  }

  @Test
  void everyWholeAnswerSaysThatPartsMayBeAskedFor() {
    assertThat(answer("", "").headers()).containsEntry("Accept-Ranges", "bytes");
  }

  private static Answer answer(String range, String ifRange) {
    var holding = new Holding("", range, ifRange);
    var ask = new Ask("/open/v1", "/venues", "", "gzip", holding, Map.of(), "");
    return Answer.of(Payload.of(Media.JSON, TEN), Freshness.SLOW, ask);
  }
}
