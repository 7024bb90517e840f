package org.artsenrol.enrol.admission;

import java.util.List;
import org.artsenrol.enrol.catalogue.StudyClass;

/**
 * What enters a list of an application: as it stands, or as it will stand once it is put right.
 *
 * @param groups rising by name
 */
record Asked(Application application, List<StudyClass> wishes, List<String> groups) {

  static Asked by(Application application) {
    return new Asked(application, application.getWishedClasses(), application.getGroups());
  }
}
