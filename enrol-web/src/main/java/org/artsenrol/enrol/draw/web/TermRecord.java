package org.artsenrol.enrol.draw.web;

import java.util.List;

/** One term on the page of punctuality. */
public final class TermRecord {
  private final PublicName term;
  private final List<StageRecord> stages;

  TermRecord(PublicName term, List<StageRecord> stages) {
    this.term = term;
    this.stages = stages;
  }

  public PublicName getTerm() {
    return term;
  }

  public List<StageRecord> getStages() {
    return stages;
  }

  public long getDue() {
    return stages.stream().mapToLong(StageRecord::getDue).sum();
  }

  public long getInTime() {
    return stages.stream().mapToLong(StageRecord::getInTime).sum();
  }

  public long getLongest() {
    return stages.stream().mapToLong(StageRecord::getLongest).max().orElse(0);
  }
}
