package org.artsenrol.enrol.my;

import java.util.Set;
import org.artsenrol.enrol.catalogue.StudyClass;

/**
 * How one wish stands, said in one sentence: its state, what is to be done next, and until when.
 *
 * @param state how it is marked
 * @param words the sentence, in the reader's language
 * @param more what else is to be known of it, such as why; empty if nothing
 * @param acts what she may do with it now
 */
public record Outcome(
    StudyClass studyClass, State state, String words, String more, Set<Act> acts) {

  /** The marks a wish can bear. */
  public enum State {
    PENDING,
    ADMITTED,
    CONFIRMED,
    WAITING,
    GIVEN_UP,
    LAPSED,
    WITHDRAWN,
    CALLED_OFF,
    REFUNDED
  }

  /** What she may do. */
  public enum Act {
    /** Take a seat for which nothing is to be paid. */
    ACCEPT,
    GIVE_UP,
    LEAVE_WAITLIST
  }

  static Outcome of(StudyClass of, State state, String words) {
    return new Outcome(of, state, words, "", Set.of());
  }

  Outcome because(String reason) {
    return new Outcome(studyClass, state, words, reason, acts);
  }

  Outcome allowing(Set<Act> allowed) {
    return new Outcome(studyClass, state, words, more, allowed);
  }

  public boolean isAcceptable() {
    return acts.contains(Act.ACCEPT);
  }

  public boolean isLeavable() {
    return acts.contains(Act.GIVE_UP);
  }

  public boolean isWaitlistLeavable() {
    return acts.contains(Act.LEAVE_WAITLIST);
  }
}
