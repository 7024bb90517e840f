package org.artsenrol.opendata.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.artsenrol.lottery.bytes.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
  private static final byte[] LONG = "研習班".repeat(1000).getBytes(UTF_8);
  private static final Payload PAYLOAD = Payload.of(Media.JSON, LONG);
  private static final String TAG = '"' + Sha256.hex(LONG) + '"';

  @Test
  void tagIsTheSha256OfTheBytes() {
    Answer answer = answer("", "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).containsEntry("ETag", TAG);
    assertThat(answer.body().bytes()).isEqualTo(LONG);
  }

  @Test
  void compressedBytesHaveATagOfTheirOwnAndUnpackToTheSame() throws IOException {
    Answer answer = answer("br, gzip;q=0.8", "");
    assertThat(answer.headers())
        .containsEntry("Content-Encoding", "gzip")
        .containsEntry("Vary", "Accept, Accept-Encoding");
    assertThat(answer.headers().get("ETag")).isNotEqualTo(TAG);
    assertThat(answer.body().bytes()).hasSizeLessThan(LONG.length / 10);
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body().bytes()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(LONG);
    }
  }

  @Test
  void whoRefusesGzipGetsPlainBytes() {
    assertThat(answer("gzip;q=0, identity", "").headers()).doesNotContainKey("Content-Encoding");
    assertThat(answer("gzip;q=0.000", "").headers()).doesNotContainKey("Content-Encoding");
  }

  @Test
  void shortAndZippedBytesAreNotCompressed() {
    assertThat(Payload.of(Media.JSON, new byte[100]).gzip()).isEmpty();
    assertThat(Payload.of(Media.ZIP, LONG).gzip()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
  void whoHoldsTheBytesIsToldSo(String header) {
    Answer answer = answer("", header.formatted(TAG));
    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.body().bytes()).isEmpty();
    assertThat(answer.headers()).containsEntry("ETag", TAG).containsKey("Cache-Control");
  }

  @Test
  void whoHoldsOtherBytesGetsTheNewOnes() {
    assertThat(answer("", "\"" + "0".repeat(64) + "\"").status()).isEqualTo(200);
  }

  @Test
  void tablesAndZipsAreNamedAsFiles() {
    Ask ask = ask("/draws/dadun-2027s-1/bundle", "", Holding.NOTHING);
    assertThat(Answer.of(Payload.of(Media.ZIP, LONG), Freshness.LIVE, ask).headers())
        .containsEntry(
            "Content-Disposition", "attachment; filename=\"draws-dadun-2027s-1-bundle.zip\"");
    assertThat(answer("", "").headers()).doesNotContainKey("Content-Disposition");
  }

  @Test
  void licenceAndNextPageAreLinked() {
    Payload page = Payload.of(Media.JSON, LONG, Optional.of("/open/v1/venues?limit=1&cursor=eA"));
    assertThat(Answer.of(page, Freshness.SLOW, ask("", "")).headers().get("Link"))
        .isEqualTo(
            "</open/v1/venues?limit=1&cursor=eA>; rel=\"next\","
                + " <https://data.gov.tw/license>; rel=\"license\"");
  }

  private static Answer answer(String acceptEncoding, String ifNoneMatch) {
    return Answer.of(PAYLOAD, Freshness.SLOW, ask(acceptEncoding, ifNoneMatch));
  }

  private static Ask ask(String acceptEncoding, String ifNoneMatch) {
    return ask("/venues", acceptEncoding, new Holding(ifNoneMatch, "", ""));
  }

  private static Ask ask(String path, String acceptEncoding, Holding holding) {
    return new Ask("/open/v1", path, "", acceptEncoding, holding, Map.of(), path);
  }
}
