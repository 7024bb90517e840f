package org.artsenrol.enrol.admission;

import java.util.List;
import org.artsenrol.enrol.kernel.Actor;

/**
 * What somebody asks when she applies.
 *
 * @param actor the account holder, the member of staff at the counter, or the system for a batch
 * @param learnerId for whom
 * @param stageSlug in which stage; it is the draw's id as well
 * @param classSlugs the wished classes, by preference where the stage ranks
 * @param deviceSalt 16 bytes made on the applicant's device, or empty
 * @param key the same for every repetition of the same request, at most 64 characters
 */
public record ApplyOrder(
    Actor actor,
    long learnerId,
    String stageSlug,
    List<String> classSlugs,
    byte[] deviceSalt,
    String key) {

  public ApplyOrder {
    classSlugs = List.copyOf(classSlugs);
  }
}
