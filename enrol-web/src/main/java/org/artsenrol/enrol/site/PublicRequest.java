package org.artsenrol.enrol.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request stripped of whatever could make two readers' pages differ: no cookie, no session, no
 * parameter but the ones that the page knows, each once and short.
 */
final class PublicRequest extends HttpServletRequestWrapper {
  private static final int LONGEST_VALUE = 100;

  private final SortedMap<String, String> asked = new TreeMap<>();
  private final Map<String, String[]> parameters = new HashMap<>();
  private final HttpSession session;

  /**
   * @param known the query parameters that the page knows
   * @param parts the parts of the page's address, which it reads as parameters too
   */
  PublicRequest(HttpServletRequest request, Set<String> known, Map<String, String> parts) {
    super(request);
    this.session = new PassingSession(request.getServletContext());
    for (String name : known) {
      String value = request.getParameter(name);
      if (value != null && !value.isBlank()) {
        String text = value.replaceAll("\\p{Cntrl}", " ").strip();
        asked.put(name, text.substring(0, Math.min(text.length(), LONGEST_VALUE)));
      }
    }
    asked.forEach((name, value) -> parameters.put(name, new String[] {value}));
    parts.forEach((name, value) -> parameters.put(name, new String[] {value}));
  }

  /** The known parameters in a fixed order, written as a query; empty when there are none. */
  String query() {
    return asked.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public String getQueryString() {
    return asked.isEmpty() ? null : query();
  }

  @Override
  public String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public String[] getParameterValues(String name) {
    return parameters.get(name);
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public Cookie[] getCookies() {
    return null;
  }

  @Override
  public HttpSession getSession() {
    return session;
  }

  @Override
  public HttpSession getSession(boolean create) {
    return session;
  }
}
