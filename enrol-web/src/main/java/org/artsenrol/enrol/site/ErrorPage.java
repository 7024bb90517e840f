package org.artsenrol.enrol.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.artsenrol.enrol.kernel.Words;

/** What the error page says, in the page's language and then in the other one. */
@Named
@RequestScoped
public class ErrorPage {
  @Inject private HttpServletRequest request;
  @Inject private Site site;

  /** The code that the reader can tell the service desk. */
  public String getCode() {
    Object code = request.getAttribute(ErrorDesk.CODE);
    return code == null ? "404" : code.toString();
  }

  public String getTitle() {
    return say(site.getLocale(), "error.title.", "error.title");
  }

  /** The same sentence in both languages, the page's own first. */
  public List<String> getSentences() {
    Locale other = site.isEnglish() ? Words.CHINESE : Words.ENGLISH;
    return List.of(
        say(site.getLocale(), "error.", "error.other"), say(other, "error.", "error.other"));
  }

  private String say(Locale locale, String family, String otherwise) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    String key = family + (status == null ? "404" : status);
    return Words.say(locale, Words.knows(locale, key) ? key : otherwise);
  }
}
