package org.artsenrol.enrol.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;

/**
 * One visitor's browser window on the demonstration, closed after use; the browser itself is shared
 * by a run.
 */
public final class Visit implements AutoCloseable {
  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
  private static Browser browser;

  private final DemoSite site;
  private final BrowserContext context;
  private final Page page;
  private final Traffic traffic;

  private Visit(DemoSite site, Browser.NewContextOptions options) {
    this.site = site;
    this.context = browser().newContext(options);
    this.page = context.newPage();
    this.traffic = new Traffic(page);
  }

  /** A new visitor with a window of this width in CSS pixels, 900 high. */
  public static Visit ofWidth(int width) {
    return to(DemoSite.get(), width);
  }

  /** A new visitor of a site that is not the shared one. */
  public static Visit to(DemoSite site, int width) {
    return new Visit(site, new Browser.NewContextOptions().setViewportSize(width, 900));
  }

  /** A new visitor whose browser runs no script. */
  public static Visit withoutScript() {
    return new Visit(DemoSite.get(), new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  /** Opens a page of the site, e.g. {@code /classes}. */
  public Page open(String path) {
    page.navigate(site.url(path));
    return page;
  }

  /** The present page's address within the site, query included, e.g. {@code /my}. */
  public String path() {
    return page.url().replace(site.url(""), "");
  }

  /** The address of a page of the site. */
  public String url(String path) {
    return site.url(path);
  }

  /** A request with this visitor's session; a redirect is answered, not followed. */
  public APIResponse get(String path) {
    return context.request().get(site.url(path), RequestOptions.create().setMaxRedirects(0));
  }

  /** The same for the headers alone. */
  public APIResponse head(String path) {
    return context.request().head(site.url(path), RequestOptions.create().setMaxRedirects(0));
  }

  /** A form sent with this visitor's session by whatever means, not by a page. */
  public APIResponse post(String path, FormData form) {
    return context
        .request()
        .post(site.url(path), RequestOptions.create().setForm(form).setMaxRedirects(0));
  }

  /** The same for a form that takes files. */
  public APIResponse postParts(String path, FormData form) {
    return context
        .request()
        .post(site.url(path), RequestOptions.create().setMultipart(form).setMaxRedirects(0));
  }

  /** What went over the wire since the visit began. */
  public Traffic traffic() {
    return traffic;
  }

  public Page page() {
    return page;
  }

  public BrowserContext context() {
    return context;
  }

  /** Every violation of WCAG 2.1 A and AA that axe finds on the present page, a line each. */
  public List<String> violations() {
    return new AxeBuilder(page)
        .withTags(WCAG).analyze().getViolations().stream()
            .flatMap(
                rule ->
                    rule.getNodes().stream().map(node -> rule.getId() + " at " + node.getTarget()))
            .toList();
  }

  /**
   * By how many CSS pixels the page is wider than its window; 0 when nothing has to be scrolled
   * sideways.
   */
  public int overflow() {
    return ((Number)
            page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  @Override
  public void close() {
    context.close();
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(Chromium.program())
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
    }
    return browser;
  }
}
