package org.artsenrol.enrol.audit.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.artsenrol.enrol.audit.Journal;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.site.Paths;

/**
 * Notes every page that a member of staff looks at, and every request on any route that was
 * answered with 403.
 */
public class Trail extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Pattern OF_VENUE = Pattern.compile("/staff/([a-z0-9-]{1,64})/[^/]+.*");

  @Inject private transient Journal journal;
  @Inject private transient CurrentActor current;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    String path = Paths.withoutLanguage(Paths.of(request));
    if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
      journal.note(new AccessDenied(path, venue(path)));
    } else if (isLook(request, response, path)) {
      journal.note(new PageSeen(path, venue(path)));
    }
  }

  private boolean isLook(HttpServletRequest request, HttpServletResponse response, String path) {
    return path.startsWith("/staff")
        && request.getMethod().equals("GET")
        && response.getStatus() == HttpServletResponse.SC_OK
        && current.get().isStaff();
  }

  private static VenueId venue(String path) {
    Matcher matcher = OF_VENUE.matcher(path);
    return matcher.matches() ? new VenueId(matcher.group(1)) : null;
  }
}
