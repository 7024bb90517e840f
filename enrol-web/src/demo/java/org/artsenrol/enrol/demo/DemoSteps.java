package org.artsenrol.enrol.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.ApplyOrder;
import org.artsenrol.enrol.kernel.Answers;

/** What the loading does in one transaction each, and how far it has come. */
@ApplicationScoped
public class DemoSteps {
  private static final String ACT = "demonstration";

  @Inject Answers answers;
  @Inject Admissions admissions;

  /** Whether a step is behind us. */
  @Transactional
  public boolean isDone(String step) {
    return answers.given(key(step), ACT).isPresent();
  }

  /** Notes that a step is behind us. */
  @Transactional
  public void done(String step) {
    if (!isDone(step)) {
      answers.give(key(step), ACT, step);
    }
  }

  /** Puts some learners' wishes in, all together. */
  @Transactional
  public void apply(List<ApplyOrder> orders) {
    orders.forEach(admissions::apply);
  }

  private static String key(String step) {
    return ACT + ":" + step;
  }
}
