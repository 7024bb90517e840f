package org.artsenrol.opendata.api;

import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where programs look for a site's interfaces: the link set of RFC 9727. */
@WebServlet("/.well-known/api-catalog")
public class ApiCatalog extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] bytes = Build.bytes(links(request.getContextPath() + OpenData.PATH));
    response.setContentType(
        "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"");
    response.setHeader("Cache-Control", Freshness.SLOW.cacheControl());
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  static JsonObject links(String base) {
    var description = Build.object().add("href", base + Route.OPENAPI.address());
    var link =
        Build.object()
            .add("anchor", base)
            .add("service-desc", Build.array().add(description.add("type", Media.JSON.type())))
            .add("license", Build.array().add(Build.object().add("href", Licence.ADDRESS)));
    return Build.object().add("linkset", Build.array().add(link)).build();
  }
}
