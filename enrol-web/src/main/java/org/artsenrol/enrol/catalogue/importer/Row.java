package org.artsenrol.enrol.catalogue.importer;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.artsenrol.enrol.catalogue.Bilingual;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.catalogue.Flaw.Reason;
import org.artsenrol.enrol.catalogue.LearnerGroups;
import org.artsenrol.enrol.kernel.Words;

/**
 * One row of a sheet, read value by value. What cannot be read is noted as a flaw and answered with
 * a value that stands for nothing, so that all flaws of a row come out at once; nothing is made of
 * a flawed row.
 */
final class Row {
  private static final Map<String, Boolean> YES_OR_NO =
      Map.of(
          "true", true, "yes", true, "y", true, "是", true, "1", true, //
          "false", false, "no", false, "n", false, "否", false, "0", false);

  private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(,\\d{3})+");

  private static final Pattern CLASS_NUMBER = Pattern.compile("[A-Za-z0-9-]{1,40}");

  private final int number;
  private final Map<String, String> cells;
  private final List<Flaw> flaws = new ArrayList<>();
  private Map<String, String> fallback = Map.of();

  Row(int number, Map<String, String> cells) {
    this.number = number;
    this.cells = new LinkedHashMap<>(cells);
  }

  /** The same row, of which nothing is known to be flawed. */
  Row again() {
    return new Row(number, cells);
  }

  int number() {
    return number;
  }

  /** A column that the sheet leaves out keeps the value that it has. */
  void keepFrom(Map<String, String> stored) {
    fallback = stored;
  }

  List<Flaw> flaws() {
    return List.copyOf(flaws);
  }

  boolean isFlawedAt(String column) {
    return flaws.stream().anyMatch(f -> f.column().equals(column));
  }

  private void flaw(String column, Reason reason, Object found, Object... facts) {
    flaws.add(Flaw.of(column, reason, found, facts));
  }

  String raw(String column) {
    return cells.containsKey(column) ? cells.get(column) : fallback.getOrDefault(column, "");
  }

  String text(String column) {
    return raw(column);
  }

  /** Null when the cell is empty. */
  String optionalText(String column) {
    return raw(column).isEmpty() ? null : raw(column);
  }

  Bilingual bilingual(String column) {
    return new Bilingual(text(column + "_zh"), optionalText(column + "_en"));
  }

  int number(String column) {
    return read(column, Row::parseNumber, Reason.NOT_A_NUMBER, 0);
  }

  int number(String column, int otherwise) {
    return raw(column).isEmpty() ? otherwise : number(column);
  }

  /** Null when the cell is empty. */
  Integer optionalNumber(String column) {
    return raw(column).isEmpty() ? null : (Integer) number(column);
  }

  LocalDate day(String column) {
    return read(column, Dates::day, Reason.NOT_A_DAY, LocalDate.EPOCH);
  }

  LocalTime time(String column) {
    return read(column, Dates::time, Reason.NOT_A_TIME, LocalTime.MIDNIGHT);
  }

  Instant moment(String column) {
    return read(column, Dates::moment, Reason.NOT_A_MOMENT, Instant.EPOCH);
  }

  /** Null when the cell is empty. */
  Instant optionalMoment(String column) {
    return raw(column).isEmpty() ? null : moment(column);
  }

  /** No when the cell is empty. */
  boolean yes(String column) {
    return !raw(column).isEmpty()
        && read(
            column,
            text -> Optional.ofNullable(YES_OR_NO.get(plain(text))),
            Reason.NOT_YES_OR_NO,
            false);
  }

  /** A weekday as 1 to 7 or 一 to 日. */
  int weekday(String column) {
    return read(column, Row::parseWeekday, Reason.NOT_ONE_OF, 0, "1 – 7, 一 – 日", "1 – 7");
  }

  /** One of an enumeration, by its name or by its word in either language. */
  <E extends Enum<E>> E choice(String column, Class<E> type) {
    String prefix = type.getSimpleName() + ".";
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    return read(
        column,
        text -> named(text, prefix, names).map(name -> Enum.valueOf(type, name)),
        Reason.NOT_ONE_OF,
        null,
        choices(Words.CHINESE, prefix, names),
        choices(Words.ENGLISH, prefix, names));
  }

  /** The same, or what is usual when the cell is empty. */
  <E extends Enum<E>> E choice(String column, Class<E> type, E usual) {
    return raw(column).isEmpty() ? usual : choice(column, type);
  }

  /** Seats by the number of the class, as {@code 001:10;014:0}. */
  SortedMap<String, Integer> seatsByClass(String column) {
    SortedMap<String, Integer> seats = new TreeMap<>();
    for (String part : normal(raw(column)).split(";")) {
      String[] pair = part.split(":");
      Optional<Integer> count = pair.length == 2 ? parseNumber(pair[1]) : Optional.empty();
      if (count.isPresent() && CLASS_NUMBER.matcher(pair[0].strip()).matches()) {
        seats.put(pair[0].strip(), count.get());
      } else if (!part.isBlank()) {
        flaw(column, Reason.NOT_CLASS_SEATS, part.strip());
      }
    }
    return seats;
  }

  /** Groups parted by semicolons. */
  List<String> groups(String column) {
    return Arrays.stream(normal(raw(column)).split(";"))
        .filter(text -> !text.isBlank())
        .map(text -> group(column, text))
        .distinct()
        .toList();
  }

  /** Seats by group, as {@code SENIOR:3;RETURNING:2}. */
  SortedMap<String, Integer> reserves(String column) {
    SortedMap<String, Integer> seats = new TreeMap<>();
    for (String part : normal(raw(column)).split(";")) {
      String[] pair = part.split(":");
      Optional<Integer> count = pair.length == 2 ? parseNumber(pair[1]) : Optional.empty();
      if (count.isPresent()) {
        seats.merge(group(column, pair[0]), count.get(), Integer::sum);
      } else if (!part.isBlank()) {
        flaw(column, Reason.NOT_RESERVES, part.strip());
      }
    }
    return seats;
  }

  private String group(String column, String text) {
    Optional<String> group = named(text, "Group.", LearnerGroups.KNOWN);
    if (group.isEmpty()) {
      flaw(
          column,
          Reason.NOT_ONE_OF,
          text.strip(),
          choices(Words.CHINESE, "Group.", LearnerGroups.KNOWN),
          choices(Words.ENGLISH, "Group.", LearnerGroups.KNOWN));
    }
    return group.orElse("");
  }

  private <T> T read(
      String column,
      Function<String, Optional<T>> parse,
      Reason reason,
      T otherwise,
      Object... facts) {
    if (raw(column).isEmpty()) {
      flaw(column, Reason.MISSING, "");
      return otherwise;
    }
    Optional<T> value = parse.apply(raw(column));
    if (value.isEmpty()) {
      flaw(column, reason, raw(column), facts);
    }
    return value.orElse(otherwise);
  }

  private static Optional<Integer> parseNumber(String text) {
    String written = plain(text);
    String plain = THOUSANDS.matcher(written).matches() ? written.replace(",", "") : written;
    return plain.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
  }

  private static Optional<Integer> parseWeekday(String text) {
    String plain = plain(text).replaceFirst("^(星期|週|周|禮拜)", "").replace('天', '日');
    int chinese = plain.length() == 1 ? "一二三四五六日".indexOf(plain) + 1 : 0;
    int number = plain.matches("[1-7]") ? Integer.parseInt(plain) : chinese;
    return number == 0 ? Optional.empty() : Optional.of(number);
  }

  private static Optional<String> named(String text, String prefix, Collection<String> names) {
    String plain = plain(text);
    return names.stream()
        .filter(
            name ->
                plain.equals(plain(name))
                    || plain.equals(plain(Words.say(Words.CHINESE, prefix + name)))
                    || plain.equals(plain(Words.say(Words.ENGLISH, prefix + name))))
        .findFirst();
  }

  private static String choices(Locale locale, String prefix, Collection<String> names) {
    return names.stream()
        .map(name -> name + " " + Words.say(locale, prefix + name))
        .collect(Collectors.joining(", "));
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static String plain(String text) {
    return Sheet.plain(text);
  }
}
