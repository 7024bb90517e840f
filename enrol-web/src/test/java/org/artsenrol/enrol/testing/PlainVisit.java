package org.artsenrol.enrol.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A visitor without a browser: gets pages and sends their forms back as they came, with cookies and
 * without following redirects.
 */
public final class PlainVisit {
  private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");

  private final URI base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  /**
   * @param base the site's address with a slash at its end
   */
  public PlainVisit(URI base) {
    this.base = base;
  }

  /** Gets a page of the site, e.g. {@code sign-in}. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(base.resolve(path)).build());
  }

  /** Gets a page and sends its form back with these values filled in. */
  public HttpResponse<String> fill(String path, String form, Map<String, String> values)
      throws IOException, InterruptedException {
    return send(path, form(get(path).body(), form), values);
  }

  /** Sends values to a page as if they came from its form, without having it. */
  public HttpResponse<String> forge(String path, Map<String, String> values)
      throws IOException, InterruptedException {
    return send(path, "", values);
  }

  /** The value of the session cookie; "" without one. */
  public String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(c -> c.getName().equals("JSESSIONID"))
        .map(c -> c.getValue())
        .findFirst()
        .orElse("");
  }

  private HttpResponse<String> send(String path, String form, Map<String, String> values)
      throws IOException, InterruptedException {
    Map<String, String> all = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(form);
    while (hidden.find()) {
      all.put(attribute(hidden.group(), "name"), attribute(hidden.group(), "value"));
    }
    all.putAll(values);
    String action = attribute(form, "action");
    return send(
        HttpRequest.newBuilder(base.resolve(action.isEmpty() ? path : action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(all)))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString());
  }

  private static String form(String page, String id) {
    int start = page.indexOf("<form id=\"" + id + "\"");
    if (start < 0) {
      throw new IllegalArgumentException("No form " + id + " in " + page);
    }
    return page.substring(start, page.indexOf("</form>", start));
  }

  private static String attribute(String tag, String name) {
    Matcher matcher = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String encoded(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
