package org.artsenrol.enrol.odds;

import java.util.ArrayList;
import java.util.List;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.DrawResult;

/** What came out of a draw for one class. */
public final class ClassOutcome {
  private final ClassSpec spec;
  private final int applicants;
  private final List<Admission> admitted;
  private final List<String> waitlist;

  private ClassOutcome(
      ClassSpec spec, int applicants, List<Admission> admitted, List<String> waitlist) {
    this.spec = spec;
    this.applicants = applicants;
    this.admitted = List.copyOf(admitted);
    this.waitlist = waitlist;
  }

  static ClassOutcome of(ClassSpec spec, int applicants, DrawResult result) {
    var admitted = new ArrayList<Admission>();
    result
        .rounds()
        .forEach(
            r ->
                r.admitted()
                    .getOrDefault(spec.id(), List.of())
                    .forEach(code -> admitted.add(new Admission(code, r.pass(), r.round()))));
    List<String> waitlist = result.waitlist().getOrDefault(spec.id(), List.of());
    return new ClassOutcome(spec, applicants, admitted, waitlist);
  }

  /** The class's public id. */
  public String getId() {
    return spec.id();
  }

  public int getSeats() {
    return spec.cap();
  }

  public int getApplicants() {
    return applicants;
  }

  /** In the order in which the draw gave the seats. */
  public List<Admission> getAdmitted() {
    return admitted;
  }

  public int getAdmittedCount() {
    return admitted.size();
  }

  public int getSeatsLeft() {
    return spec.cap() - admitted.size();
  }

  /** Codes in the order of their promotion, in groups of four characters. */
  public List<String> getWaitlist() {
    return waitlist.stream().map(Codes::spaced).toList();
  }

  public int getWaiting() {
    return waitlist.size();
  }
}
