package org.artsenrol.opendata.api;

import static java.util.stream.Collectors.joining;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.stream.Stream;

/** Lets a suffix speak in place of the Accept header. Public ids have no dots, so it is clear. */
@PreMatching
public class SuffixFilter implements ContainerRequestFilter {
  private static final String SUFFIXES =
      Stream.of(Media.values()).map(media -> "." + media.suffix()).collect(joining(", "));

  @Override
  public void filter(ContainerRequestContext request) {
    URI address = request.getUriInfo().getRequestUri();
    String path = address.getRawPath();
    int dot = path.lastIndexOf('.');
    if (dot > path.lastIndexOf('/')) {
      Media media =
          Media.ofSuffix(path.substring(dot + 1))
              .orElseThrow(() -> new NotServed(ProblemKind.NOT_ACCEPTABLE, SUFFIXES));
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, media.type());
      request.setRequestUri(
          UriBuilder.fromUri(address).replacePath(path.substring(0, dot)).build());
    }
  }
}
