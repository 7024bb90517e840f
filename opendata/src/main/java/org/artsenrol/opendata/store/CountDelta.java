package org.artsenrol.opendata.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * That so many more, or fewer, want a class: told once, folded into the count, and gone. It names
 * no application.
 */
@Entity
@Table(name = "count_delta")
public class CountDelta extends PublicRow {
  private String stage;

  @Column(name = "class_slug")
  private String studyClass;

  private int applicants;

  protected CountDelta() {}

  CountDelta(String stage, String studyClass, int applicants) {
    this.stage = stage;
    this.studyClass = studyClass;
    this.applicants = applicants;
  }
}
