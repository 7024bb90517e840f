package org.artsenrol.enrol.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;

/** What a page asked for, what came, and what the browser complained of. */
public final class Traffic {
  private final List<Request> finished = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  Traffic(Page page) {
    page.onRequest(request -> asked.add(request.url()));
    page.onRequestFinished(finished::add);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
  }

  /** Every address asked for that does not begin like this. */
  public List<String> outside(String site) {
    return asked.stream().filter(url -> !url.startsWith(site) && !url.startsWith("data:")).toList();
  }

  /** Bytes that came over the wire, as compressed as they were, headers included. */
  public long received() {
    return finished.stream()
        .map(Request::sizes)
        .mapToLong(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
        .sum();
  }

  /** Errors of scripts, and whatever the browser refused to load or run. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }
}
