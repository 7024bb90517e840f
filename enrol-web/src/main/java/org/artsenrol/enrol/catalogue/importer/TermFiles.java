package org.artsenrol.enrol.catalogue.importer;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What somebody brings to be imported into one term.
 *
 * @param term slug of the term; empty when the files themselves name it in {@code term.csv}
 * @param files contents by file name, e.g. {@code classes.csv}; a workbook may have any name that
 *     ends in {@code .xlsx}
 */
public record TermFiles(Optional<String> term, Map<String, byte[]> files) {

  public TermFiles {
    files = new TreeMap<>(files);
  }

  /** A folder that says itself which term it is. */
  public static TermFiles ofFolder(Map<String, byte[]> files) {
    return new TermFiles(Optional.empty(), files);
  }

  /** Files brought to the page of a term. */
  public static TermFiles into(String term, Map<String, byte[]> files) {
    return new TermFiles(Optional.of(term), files);
  }
}
