package org.artsenrol.enrol.plan.web;

import jakarta.faces.model.SelectItem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.artsenrol.enrol.catalogue.Allocation;
import org.artsenrol.enrol.catalogue.DaysOff;
import org.artsenrol.enrol.catalogue.FreedReserve;
import org.artsenrol.enrol.catalogue.LimitScope;
import org.artsenrol.enrol.catalogue.Returning;
import org.artsenrol.enrol.catalogue.StageKind;
import org.artsenrol.enrol.catalogue.Unfilled;
import org.artsenrol.enrol.catalogue.Unpaid;
import org.artsenrol.enrol.kernel.Words;

/** What can be chosen in the boxes that are not written into. */
final class StageChoices {
  private static final Map<String, Class<? extends Enum<?>>> WORDS =
      Map.of(
          "kind", StageKind.class,
          "allocation", Allocation.class,
          "unpaid", Unpaid.class,
          "freed_reserve", FreedReserve.class,
          "unfilled", Unfilled.class,
          "days_off", DaysOff.class,
          "limit_scope", LimitScope.class,
          "returning_of", Returning.class);
  private static final List<String> GROUPS =
      List.of("", "SENIOR", "RETURNING", "SENIOR;RETURNING", "RETURNING;SENIOR");

  private StageChoices() {}

  /** The choices of a column; yes and no where it is neither a word nor groups. */
  static List<SelectItem> of(String column, Locale reader) {
    if (column.equals("groups")) {
      return GROUPS.stream().map(g -> item(g, "plan.groups-" + key(g), reader)).toList();
    }
    return WORDS.containsKey(column)
        ? names(WORDS.get(column), reader)
        : Stream.of(item("false", "plan.no", reader), item("true", "plan.yes", reader)).toList();
  }

  private static String key(String groups) {
    return groups.isEmpty() ? "none" : groups.replace(';', '-');
  }

  private static List<SelectItem> names(Class<? extends Enum<?>> type, Locale reader) {
    return Arrays.stream(type.getEnumConstants())
        .map(e -> item(e.name(), type.getSimpleName() + "." + e.name(), reader))
        .toList();
  }

  private static SelectItem item(String value, String key, Locale reader) {
    return new SelectItem(value, Words.say(reader, key));
  }
}
