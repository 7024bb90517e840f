package org.artsenrol.opendata.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.artsenrol.opendata.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

  @Test
  void csvHasEnglishKeysCarriageReturnsAndNoByteOrderMark() {
    String csv = csv(Shape.VENUE, Samples.venue("dadun", "大墩文化中心"), false);
    assertThat(csv)
        .isEqualTo("id,name_zh,name_en,address_zh,address_en,phone\r\ndadun,大墩文化中心,,,,\r\n");
  }

  @Test
  void cellsWithCommasQuotesAndLineBreaksAreQuoted() {
    assertThat(csv(Shape.VENUE, Samples.venue("dadun", "大墩,\"文化\"\n中心"), false))
        .contains("dadun,\"大墩,\"\"文化\"\"\n中心\",,");
  }

  @Test
  void excelGetsAByteOrderMarkAndChineseHeadings() {
    assertThat(csv(Shape.VENUE, Samples.venue("dadun", "大墩"), true))
        .startsWith("\uFEFF代碼,名稱,英文名稱,地址,英文地址,電話\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+886", "-1", "@SUM(A1)", "\t=1"})
  void excelNeverGetsACellThatRuns(String cell) {
    assertThat(csv(Shape.VENUE, Samples.venue("dadun", cell), true)).contains("'" + cell);
    assertThat(csv(Shape.VENUE, Samples.venue("dadun", cell), false)).doesNotContain("'");
  }

  @Test
  void listsBecomeFlatTexts() {
    JsonObject row =
        Json.createObjectBuilder(Samples.studyClass("dadun-2027s-001", "dadun"))
            .add("meeting_count", 2)
            .build();
    assertThat(csv(Shape.CLASS, row, false)).contains(",SENIOR:3,");
    assertThat(csv(Shape.STAGE, Samples.stage("dadun-2027s-1", "lottery"), false))
        .contains(",SENIOR,");
  }

  @Test
  void eachNdjsonLineIsAFlatObject() {
    byte[] lines =
        Tables.ndjson(
            List.of(
                Samples.stage("dadun-2027s-1", "lottery"),
                Samples.stage("dadun-2027s-2", "counter")));
    assertThat(new String(lines, UTF_8).lines())
        .hasSize(2)
        .allMatch(line -> line.contains("\"groups\":\"SENIOR\""))
        .allMatch(line -> line.contains("\"number\":1"));
  }

  @ParameterizedTest
  @EnumSource
  void everyColumnHasAChineseHeading(Shape shape) {
    assertThat(shape.fields())
        .allSatisfy(field -> assertThat(Wording.zh("heading." + field.name())).isNotBlank());
  }

  private static String csv(Shape shape, JsonObject row, boolean excel) {
    return new String(Tables.csv(shape, List.of(row), excel), UTF_8);
  }
}
