package org.artsenrol.enrol.my;

import org.artsenrol.enrol.catalogue.StudyClass;

/**
 * What became of one wish, said in one sentence.
 *
 * @param state how it is marked
 * @param words the sentence, in the reader's language
 */
public record Outcome(StudyClass studyClass, State state, String words) {

  /** The marks a wish can bear. */
  public enum State {
    PENDING,
    ADMITTED,
    WAITING,
    WITHDRAWN
  }
}
