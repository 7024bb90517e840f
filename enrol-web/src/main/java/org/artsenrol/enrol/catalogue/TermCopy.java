package org.artsenrol.enrol.catalogue;

import java.util.List;

/**
 * What came of copying a venue's classes into another term.
 *
 * @param copied slugs of the new classes
 * @param shortened those of them that meet less often than before, since the term is too short
 * @param left classes of the old term whose number the new term has already: not touched
 */
public record TermCopy(List<String> copied, List<String> shortened, List<String> left) {

  public TermCopy {
    copied = List.copyOf(copied);
    shortened = List.copyOf(shortened);
    left = List.copyOf(left);
  }
}
