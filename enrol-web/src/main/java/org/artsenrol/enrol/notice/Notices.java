package org.artsenrol.enrol.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.artsenrol.enrol.account.Account;
import org.artsenrol.enrol.account.AccountRegistered;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.account.ChildAdded;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.account.Learners;
import org.artsenrol.enrol.account.MandateGiven;
import org.artsenrol.enrol.account.MandateKind;
import org.artsenrol.enrol.account.PasswordLent;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.ApplicationChanged;
import org.artsenrol.enrol.admission.ApplicationReceived;
import org.artsenrol.enrol.admission.ApplicationWithdrawn;
import org.artsenrol.enrol.admission.StageClosed;
import org.artsenrol.enrol.catalogue.Bilingual;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.enrol.objection.Objection;
import org.artsenrol.enrol.objection.ObjectionAnswered;
import org.artsenrol.enrol.seat.ClassCalledOff;
import org.artsenrol.enrol.seat.PlacedOnWaitlist;
import org.artsenrol.enrol.seat.Seat;
import org.artsenrol.enrol.seat.SeatConfirmed;
import org.artsenrol.enrol.seat.SeatDeclined;
import org.artsenrol.enrol.seat.SeatLapsed;
import org.artsenrol.enrol.seat.SeatOffered;
import org.artsenrol.enrol.seat.SeatOrigin;
import org.artsenrol.enrol.seat.SeatWithdrawn;
import org.artsenrol.enrol.seat.WaitlistPlace;
import org.artsenrol.lottery.EntryList;

/** The table: what happened, and the letter that tells of it. */
@ApplicationScoped
public class Notices {
  @Inject Accounts accounts;
  @Inject Learners learners;
  @Inject Admissions admissions;
  @Inject Post post;
  @Inject OfficeClock clock;

  void onRegistered(@Observes AccountRegistered happened) {
    Account account = accounts.get(happened.accountId());
    post.to(
        account,
        Letter.of("registered", "")
            .linkedTo("/my")
            .saying("name", account.getName())
            .saying("contact", account.getContact()));
  }

  void onChildAdded(@Observes ChildAdded happened) {
    String child = learners.findByNumber(happened.learnerNumber()).orElseThrow().getName();
    post.to(
        accounts.get(happened.accountId()),
        Letter.of("child-added", happened.learnerNumber())
            .linkedTo("/my/family")
            .saying("child", child));
  }

  /** Whoever has not asked for it must hear of it at once. */
  void onPasswordLent(@Observes PasswordLent happened) {
    learners
        .findByNumber(happened.holder())
        .ifPresent(
            learner ->
                post.toHoldersFor(
                    learner,
                    Letter.of("password-lent", happened.holder() + " " + clock.now())
                        .linkedTo("/sign-in")
                        .saying("name", learner.getName())));
  }

  void onMandateGiven(@Observes MandateGiven happened) {
    if (happened.kind() == MandateKind.HELPER) {
      Learner learner = learners.findByNumber(happened.learnerNumber()).orElseThrow();
      post.toHoldersFor(
          learner,
          Letter.of("helper-registered", happened.learnerNumber() + " " + happened.accountId())
              .linkedTo("/my/family")
              .saying("learner", learner.getName())
              .saying("helper", accounts.get(happened.accountId()).getName())
              .saying("until", Facts.day(happened.lastDay())));
    }
  }

  void onReceived(@Observes ApplicationReceived happened) {
    tell("application-received", happened.application());
  }

  void onChanged(@Observes ApplicationChanged happened) {
    tell("application-changed", happened.application());
  }

  void onWithdrawn(@Observes ApplicationWithdrawn happened) {
    tell("application-withdrawn", happened.application());
  }

  void onClosed(@Observes StageClosed happened) {
    admissions
        .liveIn(happened.stage())
        .forEach(
            a ->
                happened
                    .placeOf(a)
                    .ifPresentOrElse(
                        place ->
                            post.toHoldersFor(a.getLearner(), frozen(a, place, happened.list())),
                        () -> tell("left-out", a)));
  }

  private static Letter frozen(Application application, int place, EntryList list) {
    byte[] line = list.entries().get(place).canonical();
    return letter("list-frozen", application)
        .saying("line", new String(line, StandardCharsets.US_ASCII))
        .saying("number", String.valueOf(place + 1))
        .saying("lines", String.valueOf(list.digest().n()))
        .saying("root", list.digest().root());
  }

  void onAnswered(@Observes ObjectionAnswered happened) {
    Objection objection = happened.objection();
    Application application = objection.getApplication();
    var answer = new Bilingual(objection.getAnswerZh(), objection.getAnswerEn());
    post.toHoldersFor(
        application.getLearner(),
        Letter.of("objection-answered", objection.getPublicId())
            .linkedTo("/my/applications/" + application.getPublicId())
            .saying("learner", application.getLearner().getName())
            .saying("stage", Facts.stage(application.getStage()))
            .saying("decision", locale -> Words.say(locale, "Decision." + objection.getDecision()))
            .saying("answer", answer::in));
  }

  void onOffered(@Observes SeatOffered happened) {
    Seat seat = happened.seat();
    boolean promoted = seat.getOrigin() == SeatOrigin.WAITLIST;
    tell(
        seat,
        letter(promoted ? "promoted" : "admitted", seat)
            .saying("price", Facts.dollars(seat.getPrice()))
            .saying("payUntil", Facts.until(seat.getPayUntil())));
  }

  void onConfirmed(@Observes SeatConfirmed happened) {
    Seat seat = happened.seat();
    Instant starts = seat.getStudyClass().firstStartsAt();
    tell(seat, letter("seat-confirmed", seat).saying("starts", Facts.at(starts)));
  }

  void onLapsed(@Observes SeatLapsed happened) {
    Seat seat = happened.seat();
    tell(seat, letter("seat-lapsed", seat).saying("payUntil", Facts.until(seat.getPayUntil())));
  }

  void onDeclined(@Observes SeatDeclined happened) {
    tell(happened.seat(), letter("seat-given-up", happened.seat()));
  }

  void onWithdrawn(@Observes SeatWithdrawn happened) {
    tell(happened.seat(), letter("seat-given-up", happened.seat()));
  }

  /** All who held a seat, and all who waited for one. */
  void onCalledOff(@Observes ClassCalledOff happened) {
    happened.seats().forEach(seat -> tellCalledOff(seat.getLearner(), happened));
    happened.waiting().forEach(place -> tellCalledOff(place.getLearner(), happened));
  }

  private void tellCalledOff(Learner learner, ClassCalledOff happened) {
    StudyClass called = happened.studyClass();
    post.toHoldersFor(
        learner,
        Letter.of("class-called-off", called.getSlug() + " " + learner.getNumber())
            .linkedTo("/my")
            .saying("learner", learner.getName())
            .saying("class", Facts.title(called))
            .saying("venue", Facts.venue(called))
            .saying("reason", happened.reason()));
  }

  private void tell(Seat seat, Letter letter) {
    post.toHoldersFor(seat.getLearner(), letter);
  }

  /** The moment of the offer tells a seat from another one that she had in the class before. */
  private static Letter letter(String kind, Seat seat) {
    String occasion =
        String.join(
            " ",
            seat.getStage().getSlug(),
            seat.getStudyClass().getSlug(),
            seat.getOfferedAt().toString());
    return Letter.of(kind, occasion)
        .linkedTo("/my")
        .saying("learner", seat.getLearner().getName())
        .saying("class", Facts.title(seat.getStudyClass()))
        .saying("venue", Facts.venue(seat.getStudyClass()));
  }

  void onPlaced(@Observes PlacedOnWaitlist happened) {
    WaitlistPlace place = happened.place();
    post.toHoldersFor(
        place.getLearner(),
        Letter.of("waitlisted", place.getStage().getSlug() + " " + place.getStudyClass().getSlug())
            .linkedTo("/my")
            .saying("learner", place.getLearner().getName())
            .saying("class", Facts.title(place.getStudyClass()))
            .saying("venue", Facts.venue(place.getStudyClass()))
            .saying("place", String.valueOf(place.getPosition())));
  }

  private void tell(String kind, Application application) {
    post.toHoldersFor(application.getLearner(), letter(kind, application));
  }

  private static Letter letter(String kind, Application application) {
    return Letter.of(kind, application.getPublicId() + " " + application.getChangedAt())
        .linkedTo("/my/applications/" + application.getPublicId())
        .saying("learner", application.getLearner().getName())
        .saying("stage", Facts.stage(application.getStage()))
        .saying("classes", Facts.titles(application.getWishedClasses()))
        .saying("code", Facts.inFours(application.getCode()))
        .saying("draws", Facts.at(application.getStage().getDrawsAt()))
        .saying("closes", Facts.until(application.getStage().getClosesAt()));
  }
}
