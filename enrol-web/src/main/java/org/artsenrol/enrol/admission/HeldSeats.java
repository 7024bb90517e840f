package org.artsenrol.enrol.admission;

import java.util.List;
import java.util.Map;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.catalogue.Course;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.catalogue.Venue;

/**
 * What admission must know of seats, which live a floor above: a seat is held while it is offered
 * or confirmed.
 */
public interface HeldSeats {

  /** The classes of one term in which a learner holds a seat, in all venues. */
  List<StudyClass> heldIn(Term term, long learnerId);

  /** The same for everybody who holds one, by the learner's internal id. */
  Map<Long, List<StudyClass>> heldIn(Term term);

  /** Whether she held a seat at this venue in a term that began before this one. */
  boolean returnsTo(Venue venue, Term term, Learner learner);

  /** Whether she held a seat in this course in a term that began before this one. */
  boolean returnsTo(Course course, Term term, Learner learner);

  /** How many seats of each class are held, by the class's internal id; absent means none. */
  Map<Long, Integer> takenIn(Venue venue, Term term);
}
