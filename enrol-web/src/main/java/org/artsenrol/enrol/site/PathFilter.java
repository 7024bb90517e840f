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

/**
 * Leads an address to its page: takes the language off its front, finds the view, forwards. Page
 * files are not addresses of their own: {@code *.xhtml} asked for from outside is not found.
 */
public class PathFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient CityFiles files;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    Locale language = Paths.isEnglish(path) ? Words.ENGLISH : Words.CHINESE;
    SiteRequest.begin(request, language, Paths.withoutLanguage(path));
    Optional<ServedBytes> file = file(path);
    if (file.isPresent()) {
      file.get().send(request, response);
      return;
    }
    Optional<String> view = Paths.view(SiteRequest.path(request));
    if (view.isPresent()) {
      request.getRequestDispatcher(view.get()).forward(request, response);
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

    private SiteRequest() {}

    static void begin(HttpServletRequest request, Locale locale, String path) {
      request.setAttribute(LOCALE, locale);
      request.setAttribute(PATH, path);
    }

    static Locale locale(HttpServletRequest request) {
      Object locale = request.getAttribute(LOCALE);
      return locale == null ? Words.CHINESE : (Locale) locale;
    }

    static String path(HttpServletRequest request) {
      Object path = request.getAttribute(PATH);
      return path == null ? "/" : (String) path;
    }
  }
}
