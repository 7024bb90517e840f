package org.artsenrol.opendata.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.artsenrol.opendata.Field;

/**
 * The OpenAPI 3.0.3 document, made from {@link Route} and {@link Shape}. Our own and not the
 * server's, which sees only that every method answers a response.
 */
final class OpenApi {
  static final String VERSION = "1.0.0";
  private static final String SCHEMAS = "#/components/schemas/";
  private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

  private OpenApi() {}

  static JsonObject document(String base) {
    JsonObjectBuilder paths = Build.object();
    for (Route route : Route.values()) {
      paths.add(route.address(), Build.object().add("get", operation(route)));
    }
    return Build.object()
        .add("openapi", "3.0.3")
        .add("info", info())
        .add("servers", Build.array().add(Build.object().add("url", base)))
        .add("security", Build.array())
        .add("paths", paths)
        .add("components", Build.object().add("schemas", schemas()))
        .build();
  }

  private static JsonObjectBuilder info() {
    return Build.object()
        .add("title", Wording.zh("service.title") + " / " + Wording.en("service.title"))
        .add("description", Wording.zh("service.about") + "\n\n" + Wording.en("service.about"))
        .add("version", VERSION)
        .add("license", Build.object().add("name", Licence.NAME).add("url", Licence.ADDRESS));
  }

  private static JsonObjectBuilder operation(Route route) {
    var parameters = Build.array();
    Matcher inPath = IN_PATH.matcher(route.path());
    while (inPath.find()) {
      parameters.add(parameter(inPath.group(1), "path", text()).add("required", true));
    }
    for (String name : route.parameters()) {
      parameters.add(
          parameter(name, "query", OpenApiSchemas.ofParameter(name))
              .add("required", route.required().contains(name)));
    }
    return Build.object()
        .add("operationId", route.operation())
        .add("summary", route.titleZh() + " / " + route.titleEn())
        .add("parameters", parameters)
        .add("responses", responses(route));
  }

  private static JsonObjectBuilder parameter(String name, String in, JsonObjectBuilder schema) {
    return Build.object()
        .add("name", name)
        .add("in", in)
        .add(
            "description",
            Wording.zh("parameter." + name) + " / " + Wording.en("parameter." + name))
        .add("schema", schema);
  }

  private static JsonObjectBuilder responses(Route route) {
    var content = Build.object();
    for (Media media : route.media()) {
      content.add(media.type(), Build.object().add("schema", body(route, media)));
    }
    return Build.object()
        .add("200", response("response.200").add("content", content))
        .add("304", response("response.304"))
        .add("4XX", response("response.refused").add("content", problem()))
        .add("5XX", response("response.failed").add("content", problem()));
  }

  private static JsonObjectBuilder response(String key) {
    return Build.object().add("description", Wording.zh(key) + " / " + Wording.en(key));
  }

  private static JsonObjectBuilder problem() {
    return Build.object()
        .add("application/problem+json", Build.object().add("schema", reference("Problem")));
  }

  private static JsonObjectBuilder body(Route route, Media media) {
    if (media == Media.ZIP) {
      return text().add("format", "binary");
    }
    if (media == Media.LINKED) {
      return Build.object().add("type", "object");
    }
    if (media != Media.JSON) {
      return text();
    }
    return route
        .shape()
        .map(shape -> OpenApiSchemas.envelope(reference(shape.schema()), route.isCollection()))
        .orElseGet(() -> Build.object().add("type", "object"));
  }

  private static JsonObjectBuilder schemas() {
    var schemas = Build.object();
    for (Shape shape : Shape.values()) {
      schemas.add(shape.schema(), schema(shape));
    }
    return schemas.add("Meta", OpenApiSchemas.meta()).add("Problem", OpenApiSchemas.problem());
  }

  private static JsonObjectBuilder schema(Shape shape) {
    var properties = Build.object();
    shape
        .fields()
        .forEach(field -> properties.add(field.name(), OpenApiSchemas.ofType(field.type())));
    return Build.object()
        .add("type", "object")
        .add("additionalProperties", true)
        .add("properties", properties)
        .add(
            "required",
            Build.texts(shape.fields().stream().filter(Field::required).map(Field::name).toList()));
  }

  static JsonObjectBuilder reference(String schema) {
    return Build.object().add("$ref", SCHEMAS + schema);
  }

  private static JsonObjectBuilder text() {
    return Build.object().add("type", "string");
  }
}
