package org.artsenrol.enrol.catalogue;

import java.util.Map;

/**
 * What somebody filled in, on a page or in a row of a sheet: values of the right type, not yet
 * judged, not stored. The same form comes out of a stored thing, so that two can be compared.
 */
public interface Form {

  /** Every value as text under the name of its column, in the columns' order. */
  Map<String, String> columns();
}
