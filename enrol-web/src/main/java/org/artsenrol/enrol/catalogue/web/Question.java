package org.artsenrol.enrol.catalogue.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.artsenrol.enrol.catalogue.Category;
import org.artsenrol.enrol.catalogue.Search;
import org.artsenrol.enrol.catalogue.TimeOfDay;

/**
 * A search as it stands in an address. A value that makes no sense is not looked for and is named,
 * so that nobody mistakes an unasked search for an answer.
 */
public class Question {
  private static final int OLDEST = 120;
  private static final int DEAREST = 1_000_000;
  private static final int LAST_WEEKDAY = 7;
  private static final int MOST_PAGES = 1_000;

  private String text;
  private String venue;
  private String category;
  private String day;
  private String time;
  private String age;
  private String fee;
  private String room;
  private String sort;
  private String page;

  Search search(String term) {
    return new Search(
        term,
        text,
        venue,
        constant(Category.class, category),
        number(day, LAST_WEEKDAY),
        constant(TimeOfDay.class, time),
        number(age, OLDEST),
        number(fee, DEAREST));
  }

  boolean wants(OfferedClass found) {
    return !isRoomOnly() || found.isRoomy();
  }

  Comparator<OfferedClass> order() {
    return getOrder().comparator();
  }

  int page() {
    Integer asked = number(page, MOST_PAGES);
    return asked == null || asked < 1 ? 1 : asked;
  }

  /** Whether something was typed as age that is no age. */
  public boolean isAgeWrong() {
    return age != null && number(age, OLDEST) == null;
  }

  /** Whether something was typed as fee that is no amount. */
  public boolean isFeeWrong() {
    return fee != null && number(fee, DEAREST) == null;
  }

  public boolean isRoomOnly() {
    return "1".equals(room);
  }

  public Order getOrder() {
    Order order = constant(Order.class, sort);
    return order == null ? Order.BROCHURE : order;
  }

  /** Whether anything beyond the text was asked, so that the form shows all its fields. */
  public boolean isDetailed() {
    return Stream.of(category, day, time, age, fee, room).anyMatch(v -> v != null);
  }

  /** Whether anything at all was asked. */
  public boolean isAsked() {
    return isDetailed() || text != null || venue != null;
  }

  /** The query of another page of the same answer. */
  public String queryForPage(int number) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("q", text);
    asked.put("venue", venue);
    asked.put("category", category);
    asked.put("day", day);
    asked.put("time", time);
    asked.put("age", age);
    asked.put("fee", fee);
    asked.put("room", room);
    asked.put("sort", sort);
    asked.put("page", number == 1 ? null : String.valueOf(number));
    return asked.entrySet().stream()
        .filter(e -> e.getValue() != null)
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Integer number(String value, int most) {
    if (value == null || !value.matches("[0-9０-９]{1,7}")) {
      return null;
    }
    int number = Integer.parseInt(value);
    return number <= most ? number : null;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return word == null
        ? null
        : Stream.of(type.getEnumConstants())
            .filter(c -> c.name().equals(word.toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElse(null);
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getVenue() {
    return venue;
  }

  public void setVenue(String venue) {
    this.venue = venue;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = time;
  }

  public String getAge() {
    return age;
  }

  public void setAge(String age) {
    this.age = age;
  }

  public String getFee() {
    return fee;
  }

  public void setFee(String fee) {
    this.fee = fee;
  }

  public String getRoom() {
    return room;
  }

  public void setRoom(String room) {
    this.room = room;
  }

  public String getSort() {
    return sort;
  }

  public void setSort(String sort) {
    this.sort = sort;
  }

  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }
}
