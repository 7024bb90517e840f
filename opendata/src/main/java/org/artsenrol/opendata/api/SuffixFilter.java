package org.artsenrol.opendata.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** Lets a suffix speak in place of the Accept header. Public ids have no dots, so it is clear. */
@PreMatching
public class SuffixFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    URI address = request.getUriInfo().getRequestUri();
    String path = address.getRawPath();
    int dot = path.lastIndexOf('.');
    if (dot > path.lastIndexOf('/')) {
      String suffix = path.substring(dot + 1);
      Media media =
          Media.ofSuffix(suffix)
              .orElseThrow(() -> new NotServed(ProblemKind.NOT_ACCEPTABLE, "." + suffix));
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, media.type());
      request.setRequestUri(
          UriBuilder.fromUri(address).replacePath(path.substring(0, dot)).build());
    }
  }
}
