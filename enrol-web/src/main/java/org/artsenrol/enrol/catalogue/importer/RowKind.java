package org.artsenrol.enrol.catalogue.importer;

import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.FieldChange;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.catalogue.Form;

/**
 * How the rows of one sheet are read, judged and written.
 *
 * @param <F> what a row fills in
 */
interface RowKind<F extends Form> {

  Sheet sheet();

  F read(Row row);

  /** What the thing is found by. */
  String key(F form);

  /** The column at which a second row of the same thing is shown. */
  String keyColumn();

  /** The venue it belongs to; empty for what all share. */
  Optional<String> venue(F form);

  /** The thing as it is, if it is there. */
  Optional<F> stored(F form);

  /** What cannot stand. Of a flawed row only what lies in one value is listened to. */
  List<Flaw> flaws(Row row, F form);

  void put(F form);

  /** What would not be as it was. */
  default List<FieldChange> changes(F stored, F form) {
    return FieldChange.between(stored.columns(), form.columns());
  }
}
