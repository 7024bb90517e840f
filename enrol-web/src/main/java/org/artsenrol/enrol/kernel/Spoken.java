package org.artsenrol.enrol.kernel;

import java.util.Locale;

/**
 * A fact of a sentence that reads differently in each language: a class's title, a moment. {@link
 * Words} asks it for its text when the sentence is said, so whoever states the fact need not know
 * the reader's language.
 */
@FunctionalInterface
public interface Spoken {

  /** Its text in this language. */
  String in(Locale locale);
}
