package org.artsenrol.opendata.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.stream.Stream;

/** The first page of the open data: what there is, where, and under which licence. */
final class ServiceDocument {
  private ServiceDocument() {}

  static JsonObject of(String base) {
    JsonArrayBuilder resources = Build.array();
    for (Route route : Route.values()) {
      resources.add(resource(base, route));
    }
    return Build.object()
        .add("title_zh", Wording.zh("service.title"))
        .add("title_en", Wording.en("service.title"))
        .add("about_zh", Wording.zh("service.about"))
        .add("about_en", Wording.en("service.about"))
        .add("version", OpenApi.VERSION)
        .add("license", Licence.ADDRESS)
        .add("license_name", Licence.NAME)
        .add("attribution", Licence.attribution())
        .add("openapi", base + Route.OPENAPI.address())
        .add("schemas", Build.texts(Schemas.addresses(base)))
        .add("problems", problems(base))
        .add("resources", resources)
        .build();
  }

  private static JsonArray problems(String base) {
    return Build.texts(
        Stream.of(ProblemKind.values()).map(kind -> base + "/problems/" + kind.slug()).toList());
  }

  private static JsonObject resource(String base, Route route) {
    return Build.object()
        .add("path", route == Route.SERVICE ? base : base + route.address())
        .add("title_zh", route.titleZh())
        .add("title_en", route.titleEn())
        .add("media", Build.texts(route.media().stream().map(Media::type).toList()))
        .add("required", Build.texts(route.required()))
        .add("cache", route.freshness().cacheControl())
        .build();
  }
}
