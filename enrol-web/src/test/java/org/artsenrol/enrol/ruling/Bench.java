package org.artsenrol.enrol.ruling;

import static org.artsenrol.enrol.testing.RealRound.DRAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.Receipts;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.objection.Answer;
import org.artsenrol.enrol.objection.Complaint;
import org.artsenrol.enrol.objection.Objection.Decision;
import org.artsenrol.enrol.objection.Objection.Kind;
import org.artsenrol.enrol.objection.Objections;
import org.artsenrol.enrol.publication.Counts;
import org.artsenrol.enrol.ruling.Matter.AnotherList;
import org.artsenrol.enrol.ruling.RulingRefused.Reason;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.Officers;
import org.artsenrol.enrol.testing.RealRound;
import org.artsenrol.lottery.log.Receipt;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.store.PublicView;
import org.artsenrol.opendata.store.Views;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A draw over which officers of its venue and of the city rule. */
final class Bench implements AutoCloseable {
  static final Statement WHY =
      new Statement("異議有理由，名單更正。", "The objection was right; the list is put right.", true);

  final RealRound round;
  final Actor lin;
  final Actor wu;
  final Actor city;
  final Actor otherCity;
  final Actor stranger;

  Bench(Engine engine) {
    round = new RealRound(engine).open();
    var officers = new Officers(round.season);
    lin = officers.ofVenue("lin", "dadun");
    wu = officers.ofVenue("wu", "dadun");
    city = officers.ofCity("chen");
    otherCity = officers.ofCity("tsai");
    stranger = officers.ofVenue("fang", "fiber");
    round.season.wiring.make(Counts.class);
  }

  Rulings rulings() {
    return round.season.wiring.make(Rulings.class);
  }

  Application applies(String born, String... classes) {
    return round.season.apply(round.season.learner(born), DRAW, classes);
  }

  /** An objection to the frozen list, raised at the counter and answered. */
  String objected(Application of, Decision decision) {
    var objections = round.season.wiring.make(Objections.class);
    String id =
        round.season.transact(
            () ->
                objections
                    .raise(
                        Actor.SYSTEM,
                        of.getPublicId(),
                        new Complaint(Kind.OMITTED, "名單上沒有我的名字。", false))
                    .getPublicId());
    round.season.database.transact(
        () -> objections.answer(lin, id, new Answer(decision, "查證後答覆如下。", null), true));
    return id;
  }

  static AnotherList listBy(String objection, Integer promise) {
    return new AnotherList(Map.of(objection, Optional.ofNullable(promise)));
  }

  String propose(Actor officer, Matter matter) {
    return round.season.transact(() -> rulings().propose(officer, DRAW, WHY, matter).getPublicId());
  }

  void confirm(Actor officer, String ruling) {
    round.season.database.transact(() -> rulings().confirm(officer, ruling, true));
    round.season.integrate();
  }

  /** What anybody may read. */
  PublicView view() {
    round.season.integrate();
    Views views = round.season.wiring.make(Views.class);
    return round.season.transact(views::refresh);
  }

  JsonObject published(String ruling) {
    return view().item(ItemKind.RULING, ruling).orElseThrow();
  }

  Receipt receipt(Application of) {
    return round.season.transact(
        () -> round.season.wiring.make(Receipts.class).of(Actor.SYSTEM, of.getPublicId()));
  }

  List<String> lines(int edition) {
    return round
        .season
        .transact(
            () ->
                round.season.publications.document(
                    DRAW, org.artsenrol.lottery.log.BundleFile.ENTRIES, edition))
        .map(bytes -> new String(bytes, java.nio.charset.StandardCharsets.US_ASCII))
        .orElseThrow()
        .lines()
        .toList();
  }

  static void refused(Reason reason, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            RulingRefused.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }

  @Override
  public void close() {
    round.close();
  }
}
