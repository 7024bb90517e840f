package org.artsenrol.enrol.office;

import java.util.List;
import java.util.Map;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.catalogue.Venue;

/**
 * A venue's term as its staff see it.
 *
 * @param applicants live applications per class of the lottery stage, by the class's internal id
 * @param mayRun whether who opened the desk may also change what lies on it
 */
public record Desk(
    Venue venue,
    Term term,
    List<Stage> stages,
    List<StudyClass> classes,
    Map<Long, Integer> applicants,
    boolean mayRun) {

  /** Live applications that wish a class. */
  public int applicantsOf(StudyClass studyClass) {
    return applicants.getOrDefault(studyClass.getId(), 0);
  }
}
