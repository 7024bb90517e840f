package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDifferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1}           | {\"a\":2}             | .a       | 1     | 2",
        "{\"a\":1,\"b\":1}   | {\"a\":1,\"b\":2}     | .b       | 1     | 2",
        "{\"a\":1}           | {}                    | .a       | 1     | -",
        "{}                  | {\"a\":null}          | .a       | -     | null",
        "{\"b\":1}           | {\"a\":1,\"b\":1}     | .a       | -     | 1",
        "[1,2,3]             | [1,4,3]               | [1]      | 2     | 4",
        "[1,2]               | [1]                   | [1]      | 2     | -",
        "[]                  | [[]]                  | [0]      | -     | []",
        "{\"a\":[{\"b\":1}]} | {\"a\":[{\"b\":[]}]}  | .a[0].b  | 1     | []",
        "{\"a\":{}}          | {\"a\":[]}            | .a       | {}    | []",
        "{\"a\":1,\"b\":2}   | {\"a\":3,\"b\":4}     | .a       | 1     | 3"
      })
  void firstDifferenceIsToldWithItsPath(
      String expected, String found, String path, String one, String other) {
    assertThat(JsonDifference.first(json(expected), json(found)))
        .contains(new JsonDifference(path, one, other));
  }

  @Test
  void equalValuesDoNotDiffer() {
    Json json = json("{\"a\":[1,{\"b\":null}]}");
    assertThat(JsonDifference.first(json, json("{\"a\": [1, {\"b\": null}]}"))).isEmpty();
    assertThat(JsonDifference.first(json("[]"), json("[]"))).isEmpty();
  }

  @Test
  void longValueIsCutAfterAHundredCharacters() {
    assertThat(JsonDifference.text(new Json.Text("x".repeat(98)))).hasSize(100).doesNotContain("…");
    assertThat(JsonDifference.text(new Json.Text("x".repeat(99)))).hasSize(101).endsWith("x…");
  }

  private static Json json(String text) {
    return JsonReader.read(text.getBytes(StandardCharsets.UTF_8), JsonReader.Dialect.RFC8785);
  }
}
