package org.artsenrol.enrol.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.enrol.site.PathFilter.SiteRequest;
import org.artsenrol.enrol.site.Paths.Place;

/**
 * Answers requests for public pages: reading only, from the page cache, with one rendering for all
 * who ask alike. Public pages are the same for a person signed in and for a passer-by.
 */
@ApplicationScoped
public class PublicDesk {
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final String CACHE = "public, max-age=10";

  @Inject private PublicPages pages;

  void serve(Place place, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!READING.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    PublicRequest plain = new PublicRequest(request, place.parameters(), place.parts());
    SiteRequest.ask(request, plain.getQueryString());
    Optional<ServedBytes> page =
        pages.get(address(plain), () -> render(place.view(), plain, response));
    if (page.isPresent()) {
      Guard.protectOpenPage(response);
      page.get().send(request, response);
    }
  }

  private static String address(PublicRequest request) {
    boolean english = SiteRequest.locale(request).equals(Words.ENGLISH);
    return (english ? Paths.ENGLISH : "") + SiteRequest.path(request) + "?" + request.query();
  }

  private static Optional<ServedBytes> render(
      String view, PublicRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    CapturedPage captured = new CapturedPage(response);
    request.getRequestDispatcher(view).forward(request, captured);
    if (captured.getStatus() == HttpServletResponse.SC_OK) {
      return Optional.of(new ServedBytes("text/html;charset=UTF-8", CACHE, captured.toBytes()));
    }
    response.sendError(captured.getStatus());
    return Optional.empty();
  }
}
