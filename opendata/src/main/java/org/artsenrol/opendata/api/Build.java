package org.artsenrol.opendata.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/** Builders of JSON. The provider is looked up once: each look-up searches the whole class path. */
final class Build {
  private static final JsonBuilderFactory FACTORY = Json.createBuilderFactory(Map.of());

  private Build() {}

  static JsonObjectBuilder object() {
    return FACTORY.createObjectBuilder();
  }

  /** All of this object, to be added to. */
  static JsonObjectBuilder object(JsonObject from) {
    return FACTORY.createObjectBuilder(from);
  }

  static JsonArrayBuilder array() {
    return FACTORY.createArrayBuilder();
  }

  static JsonArray texts(Collection<String> texts) {
    return FACTORY.createArrayBuilder(texts).build();
  }

  /** With four digits behind the point at most, and none that says nothing. */
  static BigDecimal decimal(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN);
    return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
  }

  static byte[] bytes(JsonValue value) {
    return value.toString().getBytes(StandardCharsets.UTF_8);
  }
}
