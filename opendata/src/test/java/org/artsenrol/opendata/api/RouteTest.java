package org.artsenrol.opendata.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of routes, the resource classes and the OpenAPI document say the same. */
class RouteTest {

  @Test
  void everyRouteHasAMethodAndEveryMethodARoute() {
    Set<String> served =
        new OpenData()
            .getClasses().stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(GET.class))
                .map(RouteTest::path)
                .collect(Collectors.toSet());
    served.add(servlet());
    Set<String> listed = Stream.of(Route.values()).map(Route::path).collect(Collectors.toSet());
    assertThat(served).isEqualTo(listed);
  }

  @Test
  void openApiListsEveryRouteWithItsFormsAndParameters() {
    JsonObject paths = OpenApi.document("/open/v1").getJsonObject("paths");
    assertThat(paths).hasSize(Route.values().length);
    for (Route route : Route.values()) {
      JsonObject get = paths.getJsonObject(route.address()).getJsonObject("get");
      assertThat(get.getString("operationId")).isEqualTo(route.operation());
      assertThat(get.getValue("/responses/200/content").asJsonObject().keySet())
          .containsExactlyElementsOf(route.media().stream().map(Media::type).toList());
      assertThat(get.getJsonArray("parameters"))
          .hasSizeGreaterThanOrEqualTo(route.parameters().size());
    }
  }

  @Test
  void everyReferenceOfTheOpenApiDocumentLeadsToASchema() {
    JsonObject document = OpenApi.document("/open/v1");
    JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
    var references = Pattern.compile("#/components/schemas/(\\w+)").matcher(document.toString());
    int found = 0;
    while (references.find()) {
      assertThat(schemas).containsKey(references.group(1));
      found++;
    }
    assertThat(found).isPositive();
  }

  @Test
  void serviceDocumentLeadsEverywhere() {
    JsonObject service = ServiceDocument.of("/open/v1");
    assertThat(service.getJsonArray("resources")).hasSize(Route.values().length);
    assertThat(service.getString("openapi")).isEqualTo("/open/v1/openapi.json");
    assertThat(ApiCatalog.links("/open/v1").toString()).contains("/open/v1/openapi.json");
  }

  /** Events come by a servlet of their own. */
  private static String servlet() {
    String pattern = EventsServlet.class.getAnnotation(WebServlet.class).urlPatterns()[0];
    return pattern.substring(OpenData.PATH.length());
  }

  private static String path(Method method) {
    String type = method.getDeclaringClass().getAnnotation(Path.class).value();
    String own = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
    return ("/" + type + "/" + own).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
  }
}
