package org.artsenrol.enrol.my.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.my.Outcome;
import org.artsenrol.enrol.my.Outcomes;
import org.artsenrol.enrol.seat.SeatDesk;
import org.artsenrol.enrol.seat.SeatDesk.Wanted;
import org.artsenrol.enrol.site.Site;

/**
 * What the account holder sees first: for herself and each child, every application and what became
 * of it.
 */
@Named
@RequestScoped
public class MyPage {
  @Inject private CurrentActor actor;
  @Inject private Accounts accounts;
  @Inject private Admissions admissions;
  @Inject private Outcomes outcomes;
  @Inject private SeatDesk seatDesk;
  @Inject private Site site;

  private List<Person> people;

  /** A learner with her applications, the newest first. */
  public record Person(Learner learner, List<Told> applications) {
    public Learner getLearner() {
      return learner;
    }

    public List<Told> getApplications() {
      return applications;
    }
  }

  /** An application with what became of each wish. */
  public record Told(Application application, List<Outcome> outcomes) {
    public Application getApplication() {
      return application;
    }

    public List<Outcome> getOutcomes() {
      return outcomes;
    }
  }

  public List<Person> getPeople() {
    if (people == null) {
      people = accounts.learnersOf(actor.get().id()).stream().map(this::person).toList();
    }
    return people;
  }

  /** Takes a seat for which nothing is to be paid. */
  public String accept(String application, String classSlug) {
    seatDesk.accept(actor.get(), new Wanted(application, classSlug));
    return site.redirect("/my");
  }

  /** Gives a seat up. */
  public String giveUp(String application, String classSlug) {
    seatDesk.giveUp(actor.get(), new Wanted(application, classSlug));
    return site.redirect("/my");
  }

  /** Leaves a waitlist. */
  public String leaveWaitlist(String application, String classSlug) {
    seatDesk.leaveWaitlist(actor.get(), new Wanted(application, classSlug));
    return site.redirect("/my");
  }

  private Person person(Learner learner) {
    List<Told> told =
        admissions.of(actor.get(), learner.getId()).stream()
            .map(a -> new Told(a, outcomes.of(a, site.getLocale())))
            .toList();
    return new Person(learner, told);
  }
}
