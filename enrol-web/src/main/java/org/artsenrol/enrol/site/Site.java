package org.artsenrol.enrol.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.artsenrol.enrol.kernel.ClockKind;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Roc;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.enrol.site.PathFilter.SiteRequest;

/**
 * The present page's language, address and the way it writes dates: {@code #{site…}} in every page.
 */
@Named
@RequestScoped
public class Site {
  @Inject private HttpServletRequest request;
  @Inject private OfficeClock clock;
  @Inject private CityFiles files;

  public Locale getLocale() {
    return SiteRequest.locale(request);
  }

  public boolean isEnglish() {
    return getLocale().equals(Words.ENGLISH);
  }

  /** The language as HTML names it. */
  public String getLang() {
    return isEnglish() ? "en" : "zh-Hant-TW";
  }

  /** The other language as HTML names it. */
  public String getOtherLang() {
    return isEnglish() ? "zh-Hant-TW" : "en";
  }

  /** The address of one of the site's own files, e.g. {@code city.css}. */
  public String file(String name) {
    return files.address(name);
  }

  /** What {@code aria-current} of a link to this path says: "true" there and below it. */
  public String current(String path) {
    return getPath().equals(path) || getPath().startsWith(path + "/") ? "true" : "false";
  }

  /** What stands before every path of the application; usually nothing. */
  public String getRoot() {
    return request.getContextPath();
  }

  /** The present address without language and query. */
  public String getPath() {
    return SiteRequest.path(request);
  }

  /**
   * The address of a page in the present language, given without language, e.g. {@code /classes}.
   */
  public String url(String path) {
    return request.getContextPath() + (isEnglish() ? Paths.ENGLISH : "") + path;
  }

  /** Leads an action on to another page, given without language. */
  public String redirect(String path) {
    try {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().redirect(url(path));
      faces.responseComplete();
      return null;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** The same page in the other language, its query kept. */
  public String getOtherLanguageUrl() {
    String query = request.getMethod().equals("POST") ? "" : getQuery();
    String prefix = isEnglish() ? "" : Paths.ENGLISH;
    return request.getContextPath() + prefix + getPath() + (query.isEmpty() ? "" : "?" + query);
  }

  /** The present query as far as the page knows it, without its question mark; may be empty. */
  public String getQuery() {
    return SiteRequest.query(request).orElse("");
  }

  /** The text in the page's language; Chinese where there is no English. */
  public String pick(String chinese, String english) {
    return isEnglish() && english != null ? english : chinese;
  }

  /** The {@code lang} of such a text. */
  public String langOf(String english) {
    return isEnglish() && english != null ? "en" : "zh-Hant-TW";
  }

  public String day(LocalDate day) {
    return Roc.day(day, getLocale());
  }

  public String dateTime(Instant moment) {
    return Roc.dateTime(moment, getLocale());
  }

  public String deadline(Instant end) {
    return Roc.deadline(end, getLocale());
  }

  public String hour(LocalTime time) {
    return Roc.hour(time, getLocale());
  }

  /** From one hour to another of the same day, e.g. {@code 上午 9:00–11:00}. */
  public String hours(LocalTime from, LocalTime to) {
    return Roc.hours(from, to, getLocale());
  }

  public String weekday(int weekday) {
    return Roc.weekday(weekday, getLocale());
  }

  public Instant getNow() {
    return clock.now();
  }

  /** Whether office time is a demonstration's; every page then says so. */
  public boolean isDemo() {
    return clock.kind() == ClockKind.DEMO;
  }
}
