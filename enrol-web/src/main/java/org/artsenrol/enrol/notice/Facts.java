package org.artsenrol.enrol.notice;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Roc;
import org.artsenrol.enrol.kernel.Spoken;

/** Facts as a person reads them in a letter. */
final class Facts {

  private static final int LONGEST_TITLE = 120;

  private Facts() {}

  /** It stands in subjects, so a long one is cut. */
  static Spoken title(StudyClass named) {
    return locale -> cut(named.getCourse().getTitle().in(locale).replaceAll("\\s+", " "));
  }

  private static String cut(String title) {
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
  }

  /** A line each. */
  static Spoken titles(List<StudyClass> named) {
    return locale ->
        named.stream().map(c -> "· " + title(c).in(locale)).collect(Collectors.joining("\n"));
  }

  static Spoken venue(StudyClass held) {
    return held.getVenue().getName()::in;
  }

  static Spoken stage(Stage named) {
    return locale -> named.getVenue().getName().in(locale) + " " + named.getName().in(locale);
  }

  static Spoken at(Instant moment) {
    return locale -> Roc.dateTime(moment, locale);
  }

  static Spoken day(LocalDate day) {
    return locale -> Roc.day(day, locale);
  }

  /** An exclusive end. */
  static Spoken until(Instant end) {
    return locale -> Roc.deadline(end, locale);
  }

  static Spoken dollars(int amount) {
    String number = NumberFormat.getIntegerInstance(Locale.ENGLISH).format(amount);
    return locale -> locale.getLanguage().equals("en") ? "NT$" + number : number + " 元";
  }

  static String inFours(String code) {
    return code.replaceAll("(.{4})(?=.)", "$1-");
  }
}
