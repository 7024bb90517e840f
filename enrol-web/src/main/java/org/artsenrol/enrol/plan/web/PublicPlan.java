package org.artsenrol.enrol.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.artsenrol.enrol.catalogue.FieldChange;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.enrol.plan.PlanRevision;
import org.artsenrol.enrol.plan.PlanSentences;
import org.artsenrol.enrol.plan.StagePlans;
import org.artsenrol.enrol.site.Site;

/** A venue's plan as everybody reads it: five sentences, and how it was changed since. */
@Named
@RequestScoped
public class PublicPlan {
  @Inject StagePlans plans;
  @Inject Site site;

  /**
   * @param stages a venue's stages of a term, by number
   */
  public List<String> sentences(List<Stage> stages) {
    return PlanSentences.of(stages.stream().map(Stage::form).toList(), site.getLocale());
  }

  /** What is otherwise for one class. */
  public List<String> exceptions(List<Stage> stages, StudyClass held) {
    return stages.stream()
        .filter(s -> s.seatsOf(held) < held.getQuota())
        .map(s -> say("plan.say.class-seats", s.getNumber(), s.seatsOf(held), held.getQuota()))
        .toList();
  }

  /** How the plan was changed after it was public, the oldest first. */
  public List<PlanRevision> revisions(List<Stage> stages) {
    return stages.stream()
        .limit(1)
        .flatMap(s -> plans.revisions(s.getVenue().venueId(), s.getTerm().getSlug()).stream())
        .toList();
  }

  /** A value that was changed, under its name. */
  public String change(FieldChange change) {
    List<String> values =
        Stream.of(change.before(), change.after())
            .map(value -> value.isEmpty() ? say("plan.revision-new") : value)
            .toList();
    return say(
        "plan.revision-change", say("plan.field." + change.column()), values.get(0), values.get(1));
  }

  private String say(String key, Object... facts) {
    return Words.say(site.getLocale(), key, facts);
  }
}
