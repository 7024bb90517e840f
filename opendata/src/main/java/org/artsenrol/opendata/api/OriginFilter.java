package org.artsenrol.opendata.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Lets pages of any origin read, and nobody write. */
@PreMatching
public class OriginFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String METHODS = "GET, HEAD, OPTIONS";
  private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getMethod().equals(HttpMethod.OPTIONS)) {
      request.abortWith(Response.noContent().header(HttpHeaders.ALLOW, METHODS).build());
    } else if (!READING.contains(request.getMethod())) {
      throw new NotServed(ProblemKind.METHOD_NOT_ALLOWED, request.getMethod());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var headers = response.getHeaders();
    headers.putSingle("Access-Control-Allow-Origin", "*");
    headers.putSingle("Access-Control-Expose-Headers", "ETag, Link, RateLimit, Retry-After");
    if (request.getMethod().equals(HttpMethod.OPTIONS)) {
      headers.putSingle("Access-Control-Allow-Methods", METHODS);
      headers.putSingle("Access-Control-Allow-Headers", "Accept, If-None-Match");
      headers.putSingle("Access-Control-Max-Age", "86400");
    }
    if (response.getStatus() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
      headers.putSingle(HttpHeaders.ALLOW, METHODS);
    }
  }
}
