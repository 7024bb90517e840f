package org.artsenrol.opendata.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.artsenrol.opendata.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.artsenrol.lottery.bytes.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published schemas: there, whole, and able to say no. */
class SchemasTest {
  private static final String BASE = "/open/v1";

  @Test
  void everyNameHasAnAddressOfItsOwn() {
    assertThat(Schemas.addresses(BASE))
        .doesNotHaveDuplicates()
        .contains(BASE + "/schemas/venue-list.schema.json");
    assertThat(Schemas.byName().keySet())
        .allSatisfy(name -> assertThat(Schemas.standalone(BASE, Schemas.slug(name))).isPresent());
    assertThat(Schemas.standalone(BASE, "nothing-like-it")).isEmpty();
  }

  @Test
  void schemaByItselfLeadsNowhereElse() {
    assertThat(Schemas.byName().keySet())
        .allSatisfy(
            name ->
                assertThat(Schemas.standalone(BASE, Schemas.slug(name)).orElseThrow().toString())
                    .doesNotContain("#/components/", "nullable"));
  }

  @Test
  void documentsOfThisServiceAreAsTheirSchemasSay() {
    Truth.checked("Service", Build.bytes(ServiceDocument.of(BASE)));
    Truth.checked("Openapi", Build.bytes(OpenApi.document(BASE)));
    Truth.checked("Schema", Build.bytes(Schemas.standalone(BASE, "venue").orElseThrow()));
  }

  @ParameterizedTest
  @EnumSource
  void problemsAreAsTheirSchemasSay(ProblemKind kind) {
    Truth.checked("ProblemKind", Build.bytes(Problem.explanation(kind)));
    Truth.checked(Problem.answer(BASE, new NotServed(kind, "x"), NOON));
    Truth.checked(Problem.answer(BASE, NotServed.notYet("x", Optional.of(NOON)), NOON));
  }

  @Test
  void proofsAreAsTheirSchemaSays() {
    String hash = Sha256.hex(new byte[0]);
    String proof = "{\"index\":0,\"size\":2,\"leaf\":\"" + hash + "\",\"path\":[\"" + hash + "\"]}";
    Truth.checked("LogInclusion", proof.getBytes(UTF_8));
  }

  @Test
  void schemaSaysNo() {
    String venue = "{\"id\":\"dadun\",\"name_zh\":\"大墩\"}";
    Truth.checked("Venue", venue.getBytes(UTF_8));
    for (String other :
        new String[] {
          "{\"id\":\"dadun\"}",
          "{\"id\":\"D\",\"name_zh\":\"大墩\"}",
          "{\"id\":\"dadun\",\"name_zh\":\"\"}",
          "{\"id\":\"dadun\",\"name_zh\":\"大墩\",\"owner\":\"x\"}"
        }) {
      assertThatThrownBy(() -> Truth.checked("Venue", other.getBytes(UTF_8)))
          .isInstanceOf(AssertionError.class);
    }
  }
}
