package org.artsenrol.opendata;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

class ItemKindTest {

  @Test
  void fieldThatIsNotListedIsRefusedByName() {
    JsonObject item =
        Json.createObjectBuilder(Samples.venue("dadun", "大墩")).add("staff", "王小明").build();
    assertThatThrownBy(() -> ItemKind.VENUE.check(item))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("staff unknown");
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    JsonObject item = Json.createObjectBuilder().add("id", "Dadun").add("phone", "").build();
    assertThatThrownBy(() -> ItemKind.VENUE.check(item))
        .hasMessageContainingAll("id is no ID", "name_zh missing", "phone is no TEXT");
  }

  @Test
  void nullIsNotAWayToSayAbsent() {
    JsonObject item =
        Json.createObjectBuilder(Samples.venue("dadun", "大墩")).addNull("name_en").build();
    assertThatThrownBy(() -> ItemKind.VENUE.check(item)).hasMessageContaining("name_en");
  }

  @Test
  void wholeClassWithMeetingsAndReservesIsTaken() {
    assertThatCode(() -> ItemKind.CLASS.check(Samples.studyClass("dadun-2027s-001", "dadun")))
        .doesNotThrowAnyException();
  }

  @Test
  void meetingWithAStrangeFieldIsRefused() {
    JsonObject meeting = Json.createObjectBuilder().add("number", 1).add("pupil", "x").build();
    JsonObject item =
        Json.createObjectBuilder(Samples.studyClass("dadun-2027s-001", "dadun"))
            .add("meetings", Json.createArrayBuilder().add(meeting))
            .build();
    assertThatThrownBy(() -> ItemKind.CLASS.check(item)).hasMessageContaining("meetings is no");
  }
}
