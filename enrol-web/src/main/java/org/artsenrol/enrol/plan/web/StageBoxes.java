package org.artsenrol.enrol.plan.web;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.enrol.catalogue.importer.StageRow;
import org.artsenrol.enrol.kernel.Words;

/**
 * The boxes in which one stage is written down, by the names of the sheet's columns: whatever is
 * typed stays as it was typed until it is read.
 */
public class StageBoxes implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final TreeMap<String, String> values;
  private final boolean begun;
  private final TreeMap<String, String> errors = new TreeMap<>();

  StageBoxes(Map<String, String> values, boolean begun) {
    this.values = new TreeMap<>(values);
    this.begun = begun;
    this.values.computeIfPresent("closes_at", (column, moment) -> asEnd(moment));
    this.values.computeIfPresent("waitlist_ends_at", (column, moment) -> asEnd(moment));
  }

  static StageBoxes of(StageForm form, boolean begun) {
    return new StageBoxes(form.columns(), begun);
  }

  /** Midnight as the end of the day before it, as brochures write it. */
  private static String asEnd(String moment) {
    if (moment.isEmpty()) {
      return moment;
    }
    LocalDateTime at = LocalDateTime.parse(moment, MOMENT);
    boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight ? at.toLocalDate().minusDays(1) + " 24:00" : moment;
  }

  /**
   * Reads what is in the boxes.
   *
   * @param number its place among the stages
   */
  StageRow read(String venue, int number) {
    values.put("venue", venue);
    values.put("number", Integer.toString(number));
    Map<String, String> written = new TreeMap<>();
    values.forEach((column, value) -> written.put(column, value == null ? "" : value.strip()));
    return StageRow.of(written);
  }

  void forgetErrors() {
    errors.clear();
  }

  void refuse(String column, String sentence) {
    errors.putIfAbsent(column, sentence);
  }

  /** For the page's boxes, by the column's name. */
  public Map<String, String> getValues() {
    return values;
  }

  /** What is wrong with a box; empty when nothing is. */
  public Map<String, String> getErrors() {
    return errors;
  }

  /** Whether its rules are public or it has opened. */
  public boolean isBegun() {
    return begun;
  }

  /** Its name as written, for headings. */
  public String name(Locale reader) {
    String english = values.getOrDefault("name_en", "");
    boolean inEnglish = reader.equals(Words.ENGLISH) && english != null && !english.isBlank();
    return inEnglish ? english : values.getOrDefault("name_zh", "");
  }
}
