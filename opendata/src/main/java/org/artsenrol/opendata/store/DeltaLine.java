package org.artsenrol.opendata.store;

/** A told change of a count, past what a writer may remember of it. */
public record DeltaLine(long id, String stage, String studyClass, int applicants) {

  Counted counted() {
    return new Counted(stage, studyClass);
  }

  /** What is counted on its own: a class in a stage. */
  record Counted(String stage, String studyClass) {}
}
