package org.artsenrol.opendata.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds what is served against the schema that is published for it. */
final class Truth {
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private static final Map<String, JsonSchema> KNOWN = new ConcurrentHashMap<>();

  private Truth() {}

  /** The bytes, after they were found to be what the schema of this name says and no more. */
  static byte[] checked(String name, byte[] json) {
    JsonSchema schema = KNOWN.computeIfAbsent(name, Truth::schema);
    String text = new String(json, StandardCharsets.UTF_8);
    assertThat(schema.validate(text, InputFormat.JSON)).as(name + ": " + text).isEmpty();
    return json;
  }

  /** A problem, or a row or collection that names its schema, held against it. */
  static Answer checked(Answer answer) {
    String type = answer.headers().getOrDefault("Content-Type", "");
    if (type.equals("application/problem+json")) {
      checked("Problem", answer.body().bytes());
    } else if (type.equals("application/json")
        && !answer.headers().containsKey("Content-Encoding")) {
      named(answer.body().bytes());
    }
    return answer;
  }

  private static void named(byte[] bytes) {
    JsonObject json = Json.createReader(new java.io.ByteArrayInputStream(bytes)).readObject();
    if (json.get("meta") instanceof JsonObject meta && meta.containsKey("schema")) {
      String address = meta.getString("schema");
      String name =
          Schemas.byName().keySet().stream()
              .filter(schema -> Schemas.address("/open/v1", schema).equals(address))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no schema at " + address));
      checked(name, bytes);
    }
  }

  private static JsonSchema schema(String name) {
    JsonObject published = Schemas.standalone("/open/v1", Schemas.slug(name)).orElseThrow();
    var definitions = Json.createObjectBuilder();
    published.getJsonObject("$defs").forEach((key, value) -> definitions.add(key, closed(value)));
    String text =
        Json.createObjectBuilder(published)
            .remove("$id")
            .add("$defs", definitions)
            .build()
            .toString();
    return FACTORY.getSchema(text, STRICT);
  }

  /** Fields that the schema does not name may come later, but none is served already. */
  private static JsonValue closed(JsonValue schema) {
    boolean row = schema instanceof JsonObject object && object.containsKey("properties");
    boolean decided = row && schema.asJsonObject().containsKey("additionalProperties");
    return row && !decided
        ? Json.createObjectBuilder(schema.asJsonObject())
            .add("unevaluatedProperties", false)
            .build()
        : schema;
  }
}
