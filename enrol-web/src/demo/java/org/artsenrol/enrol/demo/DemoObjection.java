package org.artsenrol.enrol.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.objection.Answer;
import org.artsenrol.enrol.objection.Complaint;
import org.artsenrol.enrol.objection.Objection;
import org.artsenrol.enrol.objection.Objections;

/** An objection to last term's list and its answer, so that their pages show something. */
@ApplicationScoped
public class DemoObjection {
  @Inject DemoAccounts demoAccounts;
  @Inject Accounts accounts;
  @Inject Catalogue catalogue;
  @Inject Admissions admissions;
  @Inject Objections objections;

  /** Raises and answers it, between the freeze and the draw. */
  @Transactional
  public void raise(String stage) {
    var complaint = new Complaint(Objection.Kind.GROUP, "開課前一天才滿 65 歲，名單上沒有寫長者，是不是漏掉了？", false);
    Objection objection = objections.raise(Actor.SYSTEM, applicant(stage).getPublicId(), complaint);
    var answer =
        new Answer(
            Objection.Decision.EXPLAINED,
            "長者資格依本期開課首日的年齡計算，規則公布時已載明；名單與登記的生日相符，維持不變。",
            "Seniors are counted by their age on the term’s first day, as the published rules say;"
                + " the list agrees with the date of birth on file and stands.");
    objections.answer(Actor.SYSTEM, objection.getPublicId(), answer, true);
  }

  /** The demonstration's family where it has applied there, else whoever comes first by code. */
  private Application applicant(String stage) {
    Set<Long> family =
        accounts.learnersOf(demoAccounts.openFamily().getId()).stream()
            .map(learner -> learner.getId())
            .collect(Collectors.toSet());
    List<Application> all = admissions.liveIn(catalogue.getStage(stage));
    return all.stream()
        .filter(a -> family.contains(a.getLearner().getId()))
        .findFirst()
        .orElseGet(
            () -> all.stream().min(Comparator.comparing(Application::getCode)).orElseThrow());
  }
}
