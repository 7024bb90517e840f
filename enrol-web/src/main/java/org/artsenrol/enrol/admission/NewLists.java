package org.artsenrol.enrol.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.FreezeBody;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.Publications;

/**
 * Freezes a list once more, before its draw, where the frozen one turned out to be wrong. The new
 * list is made as the first one was, from the live applications under the published rules, with
 * those put right that two officers agreed on; the former one stays public beside it.
 */
@ApplicationScoped
public class NewLists {
  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Catalogue catalogue;
  @Inject Admissions admissions;
  @Inject Promises promises;
  @Inject HeldSeats seats;
  @Inject Door door;
  @Inject OfficeClock clock;
  @Inject Publications publications;
  @Inject PublicLog log;
  @Inject Event<Happening> happenings;

  /** The list as these remedies would make it; nothing is kept. */
  @Transactional
  public NewList draft(Stage stage, List<Remedy> remedies) {
    Map<Long, Remedy> byApplication =
        remedies.stream()
            .collect(Collectors.toMap(r -> r.application().getId(), Function.identity()));
    var asked = new ArrayList<Asked>();
    for (Application application : admissions.liveIn(stage)) {
      Remedy remedy = byApplication.remove(application.getId());
      asked.add(remedy == null ? Asked.by(application) : asked(remedy));
    }
    // Those left are of applications that were withdrawn: only a promise brings them back.
    byApplication.values().stream()
        .filter(remedy -> remedy.promise().isPresent())
        .forEach(remedy -> asked.add(asked(remedy)));
    return made(stage, asked);
  }

  private NewList made(Stage stage, List<Asked> asked) {
    var rules = PublishedRules.read(publications, stage.getSlug());
    EntryList next =
        new FrozenList(rules.setup(), seats.heldIn(stage.getTerm())).ofAsked(asked, classes(stage));
    byte[] former = publications.document(stage.getSlug(), BundleFile.ENTRIES).orElseThrow();
    return new NewList(next, ListChange.between(EntryList.parse(former), next));
  }

  private List<StudyClass> classes(Stage stage) {
    return catalogue.classes(stage.getTerm().getSlug(), stage.getVenue().venueId());
  }

  /** Whether an application was withdrawn and its learner has applied anew since. */
  @Transactional
  public boolean isReplaced(Application application) {
    return !application.isLive()
        && admissions.liveIn(application.getStage()).stream()
            .anyMatch(a -> a.getLearner().equals(application.getLearner()));
  }

  private Asked asked(Remedy remedy) {
    Application application = remedy.application();
    Optional<Entry> promised = remedy.promise().map(NewLists::entry);
    return promised
        .map(e -> asAsked(application, e.application()))
        .orElseGet(
            () ->
                new Asked(
                    application, application.getWishedClasses(), List.copyOf(groups(application))));
  }

  private Asked asAsked(Application of, org.artsenrol.lottery.Application promised) {
    return new Asked(of, catalogue.getClasses(promised.wishes()), promised.groups());
  }

  private static Entry entry(GivenPromise promise) {
    byte[] line = (promise.getLine() + "\n").getBytes(StandardCharsets.US_ASCII);
    return EntryList.parse(line).entries().get(0);
  }

  private Set<String> groups(Application of) {
    return new TreeSet<>(Groups.of(of.getStage(), of.getLearner(), seats));
  }

  /**
   * Puts the applications right and freezes the list that comes of it; the clock has nothing to do
   * with it.
   *
   * @throws TooLateToFreeze if it could not be public for the hours that the rules promise
   * @return the hash of the new FREEZE record
   */
  @Transactional
  public String supersede(String stageSlug, List<Remedy> remedies) {
    Stage stage = door.shut(stageSlug);
    if (clock.now().isAfter(stage.getFreezesBy())) {
      throw new TooLateToFreeze(stage, stage.getFreezesBy());
    }
    remedies.forEach(this::putRight);
    em.flush();
    List<Application> applications = admissions.liveIn(stage);
    NewList next = made(stage, applications.stream().map(Asked::by).toList());
    int number = publications.editions(stageSlug, BundleFile.ENTRIES) + 1;
    String hash = publish(stage, next.list(), number);
    stage.supersede(hash);
    promises.keepPaceWith(stage, applications, next.list());
    happenings.fire(new ListSuperseded(stage, next, number));
    return hash;
  }

  private void putRight(Remedy remedy) {
    Asked right = asked(remedy);
    Application application = remedy.application();
    if (!application.isLive() && remedy.promise().isEmpty()) {
      return;
    }
    application.forgetWishes();
    em.flush();
    application.wish(right.wishes(), Set.copyOf(right.groups()), clock.now());
    application.putRight(clock.now());
  }

  private String publish(Stage stage, EntryList list, int number) {
    String draw = stage.getSlug();
    Manifest manifest = PublishedRules.read(publications, draw).manifest(list);
    publications.document(draw, BundleFile.MANIFEST, number, manifest.canonical());
    publications.document(draw, BundleFile.ENTRIES, number, list.bytes());
    var body = new FreezeBody(manifest, stage.getDrawsAt(), stage.findFreezeHash());
    return log.write(RecordKind.FREEZE, draw, body.json());
  }
}
