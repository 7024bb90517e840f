package org.artsenrol.enrol.admission;

import java.util.List;

/**
 * The wishes of an application have been replaced.
 *
 * @param formerWishes slugs of the classes that it wished before
 */
public record ApplicationChanged(Application application, List<String> formerWishes)
    implements OfApplication {

  public ApplicationChanged {
    formerWishes = List.copyOf(formerWishes);
  }
}
