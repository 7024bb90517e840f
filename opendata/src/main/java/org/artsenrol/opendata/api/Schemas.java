package org.artsenrol.opendata.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.artsenrol.opendata.Field;

/**
 * The form of everything that is served as JSON: rows from {@link Shape}, documents from {@code
 * documents.json}. They are written once, in the words that OpenAPI 3.0 and JSON Schema share, and
 * stand both in the OpenAPI document and, each by itself, at {@code /schemas}.
 */
final class Schemas {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String COMPONENTS = "#/components/schemas/";
  private static final String DEFINITIONS = "#/$defs/";
  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Map<String, JsonObject> ALL = all();

  private Schemas() {}

  private static Map<String, JsonObject> all() {
    var all = new LinkedHashMap<String, JsonObject>();
    documents().forEach((name, schema) -> all.put(name, schema.asJsonObject()));
    all.put("Meta", OpenApiSchemas.meta().build());
    for (Shape shape : Shape.values()) {
      all.put(shape.schema(), row(shape));
    }
    for (Route route : Route.values()) {
      route
          .shape()
          .ifPresent(
              shape ->
                  all.put(
                      name(shape, route.isCollection()),
                      OpenApiSchemas.envelope(reference(shape.schema()), route.isCollection())
                          .build()));
    }
    return all;
  }

  private static JsonObject documents() {
    try (InputStream in = Schemas.class.getResourceAsStream("documents.json");
        JsonReader reader = Json.createReader(in)) {
      return reader.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException("documents.json is part of this program", e);
    }
  }

  private static JsonObject row(Shape shape) {
    var properties = Build.object();
    shape.fields().forEach(f -> properties.add(f.name(), OpenApiSchemas.ofType(f.type())));
    return Build.object()
        .add("type", "object")
        .add("properties", properties)
        .add(
            "required",
            Build.texts(shape.fields().stream().filter(Field::required).map(Field::name).toList()))
        .build();
  }

  /** All of them by name, for example {@code VenueList}. */
  static Map<String, JsonObject> byName() {
    return ALL;
  }

  static jakarta.json.JsonObjectBuilder reference(String name) {
    return Build.object().add("$ref", COMPONENTS + name);
  }

  /** Those that answers of the OpenAPI document name, with all that these name. */
  static Map<String, JsonObject> inAnswers() {
    Set<String> named = new TreeSet<>();
    gather("Problem", named);
    Stream.of(Route.values())
        .flatMap(route -> name(route).stream())
        .forEach(name -> gather(name, named));
    var schemas = new LinkedHashMap<String, JsonObject>();
    named.forEach(name -> schemas.put(name, ALL.get(name)));
    return schemas;
  }

  /** What an answer with these rows is called. */
  static String name(Shape shape, boolean collection) {
    return shape.schema() + (collection ? "List" : "One");
  }

  /** What the JSON of this address is called; empty for a document that has no schema. */
  static Optional<String> name(Route route) {
    return route
        .shape()
        .map(shape -> name(shape, route.isCollection()))
        .or(() -> Optional.of(document(route)).filter(ALL::containsKey));
  }

  private static String document(Route route) {
    if (route == Route.PROBLEM) {
      return "ProblemKind";
    }
    if (route == Route.FREEZE_MANIFEST) {
      return document(Route.MANIFEST);
    }
    if (route.isFeed()) {
      return "FeedPage";
    }
    var name = new StringBuilder();
    for (String word : route.operation().split("_")) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }

  /** As an address has it, for example {@code venue-list}. */
  static String slug(String name) {
    return CAPITAL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  /** Where this schema stands by itself. */
  static String address(String base, String name) {
    return base + Route.SCHEMA.address().replace("{name}", slug(name));
  }

  static Collection<String> addresses(String base) {
    return ALL.keySet().stream().map(name -> address(base, name)).toList();
  }

  /** A schema by itself with all that it names; empty if there is none of this slug. */
  static Optional<JsonObject> standalone(String base, String slug) {
    return ALL.keySet().stream()
        .filter(name -> slug(name).equals(slug))
        .findFirst()
        .map(name -> standing(base, name));
  }

  private static JsonObject standing(String base, String name) {
    Set<String> named = new TreeSet<>();
    gather(name, named);
    var definitions = Build.object();
    named.forEach(other -> definitions.add(other, translated(ALL.get(other))));
    return Build.object()
        .add("$schema", DIALECT)
        .add("$id", address(base, name))
        .add("title", name)
        .add("$ref", DEFINITIONS + name)
        .add("$defs", definitions)
        .build();
  }

  private static void gather(String name, Set<String> named) {
    if (named.add(name)) {
      Pattern.compile(COMPONENTS + "(\\w+)")
          .matcher(ALL.get(name).toString())
          .results()
          .forEach(reference -> gather(reference.group(1), named));
    }
  }

  /** OpenAPI 3.0 has a word of its own for what may be null, and another place for references. */
  private static JsonValue translated(JsonValue value) {
    if (value instanceof JsonObject object) {
      var copy = Build.object();
      object.forEach((key, member) -> copy.add(key, translated(member)));
      return object.containsKey("nullable")
          ? copy.remove("nullable")
              .add("type", Build.array().add(object.get("type")).add("null"))
              .build()
          : copy.build();
    }
    if (value instanceof JsonArray array) {
      var copy = Build.array();
      array.forEach(member -> copy.add(translated(member)));
      return copy.build();
    }
    return value instanceof JsonString text && text.getString().startsWith(COMPONENTS)
        ? Json.createValue(text.getString().replace(COMPONENTS, DEFINITIONS))
        : value;
  }
}
