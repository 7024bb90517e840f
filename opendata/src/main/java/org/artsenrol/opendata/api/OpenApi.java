package org.artsenrol.opendata.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The OpenAPI 3.0.3 document, made from {@link Route} and {@link Shape}. Our own and not the
 * server's, which sees only that every method answers a response.
 */
final class OpenApi {
  static final String VERSION = "1.0.0";
  private static final String PROBLEM = "#/components/responses/Problem";
  private static final List<String> TAGS =
      List.of("service", "catalogue", "counts", "draws", "log", "oversight");
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
        .add("tags", tags())
        .add("security", Build.array())
        .add("paths", paths)
        .add("components", components())
        .build();
  }

  private static JsonObjectBuilder info() {
    return Build.object()
        .add("title", both("service.title"))
        .add("description", Wording.zh("service.about") + "\n\n" + Wording.en("service.about"))
        .add("contact", Build.object().add("name", both("service.title")))
        .add("version", VERSION)
        .add("license", Build.object().add("name", Licence.NAME).add("url", Licence.ADDRESS));
  }

  private static JsonArrayBuilder tags() {
    JsonArrayBuilder tags = Build.array();
    for (String tag : TAGS) {
      tags.add(Build.object().add("name", tag).add("description", both("tag." + tag)));
    }
    return tags;
  }

  /** The subject of a route, by the beginning of its path. */
  private static String tag(Route route) {
    return switch (route.path().split("/", 3)[1]) {
      case "", "openapi", "problems", "schemas" -> "service";
      case "venues", "terms", "classes", "fees", "discounts" -> "catalogue";
      case "counts" -> "counts";
      case "draws" -> "draws";
      case "log" -> "log";
      default -> "oversight";
    };
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
        .add("tags", Build.texts(List.of(tag(route))))
        .add("summary", route.titleZh() + " / " + route.titleEn())
        .add("description", route.titleZh() + "。 " + route.titleEn() + ".")
        .add("parameters", parameters)
        .add("responses", responses(route));
  }

  private static JsonObjectBuilder parameter(String name, String in, JsonObjectBuilder schema) {
    return Build.object()
        .add("name", name)
        .add("in", in)
        .add("description", both("parameter." + name))
        .add("schema", schema);
  }

  private static JsonObjectBuilder responses(Route route) {
    var content = Build.object();
    for (Media media : route.media()) {
      content.add(media.type(), Build.object().add("schema", body(route, media)));
    }
    var responses =
        Build.object()
            .add("200", response("response.200").add("content", content))
            .add("206", response("response.206"))
            .add("304", response("response.304"));
    for (ProblemKind kind : ProblemKind.values()) {
      responses.add(String.valueOf(kind.status()), Build.object().add("$ref", PROBLEM));
    }
    return responses;
  }

  private static JsonObjectBuilder components() {
    var schemas = Build.object();
    Schemas.inAnswers().forEach(schemas::add);
    var content = Build.object().add("schema", Schemas.reference("Problem"));
    var problem =
        response("response.refused")
            .add("content", Build.object().add("application/problem+json", content));
    return Build.object()
        .add("schemas", schemas)
        .add("responses", Build.object().add("Problem", problem));
  }

  private static JsonObjectBuilder response(String key) {
    return Build.object().add("description", both(key));
  }

  private static String both(String key) {
    return Wording.zh(key) + " / " + Wording.en(key);
  }

  private static JsonObjectBuilder body(Route route, Media media) {
    if (media == Media.ZIP) {
      return text().add("format", "binary");
    }
    if (media == Media.LINKED) {
      return Build.object().add("type", "object");
    }
    if (media == Media.LINKED) {
      return Build.object().add("type", "object");
    }
    if (media != Media.JSON) {
      return text();
    }
    return Schemas.name(route)
        .map(Schemas::reference)
        .orElseGet(() -> Build.object().add("type", "object"));
  }

  private static JsonObjectBuilder text() {
    return Build.object().add("type", "string");
  }
}
