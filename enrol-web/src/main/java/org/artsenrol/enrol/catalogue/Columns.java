package org.artsenrol.enrol.catalogue;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.artsenrol.enrol.kernel.Taipei;

/**
 * The values of a form by the names of their columns, as a sheet writes them: the one way in which
 * two forms are compared and shown. An absent value is the empty text.
 */
final class Columns {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Map<String, String> values = new LinkedHashMap<>();

  Columns with(String column, Object value) {
    values.put(column, value == null ? "" : value.toString());
    return this;
  }

  Columns with(String column, Instant moment) {
    return with(column, moment == null ? null : MOMENT.format(moment.atZone(Taipei.ZONE)));
  }

  Columns with(String column, Bilingual text) {
    return with(column + "_zh", text.zh()).with(column + "_en", text.en());
  }

  Columns with(Form part) {
    values.putAll(part.columns());
    return this;
  }

  Map<String, String> asMap() {
    return Collections.unmodifiableMap(values);
  }
}
