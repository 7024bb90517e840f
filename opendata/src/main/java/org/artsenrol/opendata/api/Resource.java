package org.artsenrol.opendata.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What every resource does: understand the request, and hand over the answer as it is. */
abstract class Resource {
  @Context UriInfo address;
  @Context HttpHeaders headers;
  @Context HttpServletRequest request;

  Ask ask() {
    Map<String, String> query = new LinkedHashMap<>();
    address.getQueryParameters().forEach((name, values) -> query.put(name, values.get(0)));
    return new Ask(
        base(address),
        path(),
        header(HttpHeaders.ACCEPT),
        header(HttpHeaders.ACCEPT_ENCODING),
        new Holding(header(HttpHeaders.IF_NONE_MATCH), header("Range"), header("If-Range")),
        query,
        Shelf.words(request));
  }

  /** One path for one thing: without matrix parameters and without a slash at its end. */
  private String path() {
    return ("/" + address.getPath())
        .replaceAll(";[^/]*", "")
        .replaceAll("/+", "/")
        .replaceFirst("(?<=.)/$", "");
  }

  private String header(String name) {
    return Optional.ofNullable(headers.getHeaderString(name)).orElse("");
  }

  static String base(UriInfo address) {
    return address.getBaseUri().getPath().replaceFirst("/$", "");
  }

  static Response send(Answer answer) {
    Response.ResponseBuilder response = Response.status(answer.status());
    answer.headers().forEach(response::header);
    if (!answer.hasContent()) {
      return response.build();
    }
    StreamingOutput body = out -> answer.body().send(out, 0, answer.body().length());
    return response.header(HttpHeaders.CONTENT_LENGTH, answer.body().length()).entity(body).build();
  }
}
