package org.artsenrol.enrol.site;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.enrol.site.Paths.Place;
import org.artsenrol.opendata.api.OpenData;

/**
 * Leads an address to its page: takes the language off its front, finds the view, forwards. Public
 * pages and the site's own files come from memory. Page files are not addresses of their own:
 * {@code *.xhtml} asked for from outside is not found.
 */
public class PathFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String OPEN_DATA = OpenData.PATH + "/";

  @Inject private transient CityFiles files;
  @Inject private transient PublicDesk desk;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = Paths.of(request);
    if (path.startsWith(OPEN_DATA)) {
      chain.doFilter(request, response); // not for people: they set their own headers
      return;
    }
    Locale language = Paths.isEnglish(path) ? Words.ENGLISH : Words.CHINESE;
    SiteRequest.begin(request, language, Paths.withoutLanguage(path));
    Guard.protect(response);
    Optional<ServedBytes> file = file(path);
    Optional<Place> place = Paths.find(SiteRequest.path(request));
    if (file.isPresent()) {
      file.get().send(request, response);
    } else if (place.isPresent() && place.get().open()) {
      desk.serve(place.get(), request, response);
    } else if (place.isPresent()) {
      request.getRequestDispatcher(place.get().target()).forward(request, response);
    } else if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<ServedBytes> file(String path) {
    return path.startsWith(CityFiles.FOLDER)
        ? files.find(path.substring(CityFiles.FOLDER.length()))
        : Optional.empty();
  }

  /** What the frame knows of a request: its language and its address without the language. */
  static final class SiteRequest {
    private static final String LOCALE = "site.locale";
    private static final String PATH = "site.path";
    private static final String QUERY = "site.query";

    private SiteRequest() {}

    static void begin(HttpServletRequest request, Locale locale, String path) {
      request.setAttribute(LOCALE, locale);
      request.setAttribute(PATH, path);
      ask(request, request.getQueryString());
    }

    /** Sets the query that links to the same page keep; null for none. */
    static void ask(HttpServletRequest request, String query) {
      request.setAttribute(QUERY, query);
    }

    static Locale locale(HttpServletRequest request) {
      Object locale = request.getAttribute(LOCALE);
      return locale == null ? Words.CHINESE : (Locale) locale;
    }

    static Optional<String> query(HttpServletRequest request) {
      return Optional.ofNullable((String) request.getAttribute(QUERY));
    }

    static String path(HttpServletRequest request) {
      Object path = request.getAttribute(PATH);
      return path == null ? "/" : (String) path;
    }
  }
}
