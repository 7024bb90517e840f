package org.artsenrol.enrol.ruling.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.enrol.admission.GivenPromise;
import org.artsenrol.enrol.admission.ListChange;
import org.artsenrol.enrol.admission.Promises;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.Refused;
import org.artsenrol.enrol.objection.Objection;
import org.artsenrol.enrol.ruling.Matter;
import org.artsenrol.enrol.ruling.Matter.AnotherList;
import org.artsenrol.enrol.ruling.Matter.Nullity;
import org.artsenrol.enrol.ruling.Ruling;
import org.artsenrol.enrol.ruling.Rulings;
import org.artsenrol.enrol.ruling.Statement;
import org.artsenrol.enrol.site.Site;

/** Where officers propose something about a draw, and confirm what another one proposed. */
@Named
@RequestScoped
public class RulingPage {
  /** Chosen for an objection whose application keeps its wishes. */
  private static final String ANEW = "anew";

  @Inject private CurrentActor actor;
  @Inject private Rulings rulings;
  @Inject private Promises promises;
  @Inject private Catalogue catalogue;
  @Inject private Site site;
  @Inject @RequestParameterMap private Map<String, String> parameters;

  private final Map<String, Boolean> confirmed = new HashMap<>();
  private final Map<String, String> remedies = new HashMap<>();
  private final WordsOfRuling words = new WordsOfRuling();

  /** Finds the draw before anything of the page is written; another venue's is refused. */
  public void load() {
    getAll();
  }

  /** Proposes a list with what was chosen put right. */
  public String proposeList() {
    var chosen = new HashMap<String, Optional<Integer>>();
    remedies.forEach(
        (objection, how) -> {
          if (how != null && !how.isBlank()) {
            chosen.put(
                objection, how.equals(ANEW) ? Optional.empty() : Optional.of(Integer.valueOf(how)));
          }
        });
    return propose(new AnotherList(chosen));
  }

  /** Proposes that the draw be void. */
  public String proposeVoid() {
    return propose(new Nullity(words.reason(), Optional.ofNullable(words.getSuccessor())));
  }

  /** Proposes a correction. */
  public String proposeCorrection() {
    return propose(words.amendment());
  }

  private String propose(Matter matter) {
    Statement why = new Statement(words.getZh(), words.getEn(), words.isSure());
    rulings.propose(actor.get(), getDraw(), why, matter);
    return again();
  }

  /** Confirms what another officer proposed. */
  public String confirm(String ruling) {
    rulings.confirm(actor.get(), ruling, Boolean.TRUE.equals(confirmed.get(ruling)));
    return again();
  }

  /** Does away with a proposal. */
  public String drop(String ruling) {
    rulings.drop(actor.get(), ruling);
    return again();
  }

  private String again() {
    return site.redirect(
        "/staff/"
            + parameters.get("venue")
            + "/"
            + parameters.get("term")
            + "/rulings/"
            + getDraw());
  }

  private String getDraw() {
    return parameters.get("id");
  }

  public Stage getStage() {
    return catalogue.getStage(getDraw());
  }

  /** All on this draw, the first one first. */
  public List<Ruling> getAll() {
    return rulings.on(actor.get(), getDraw());
  }

  /** What a waiting list would change; null where it cannot be made any more. */
  public ListChange change(Ruling ruling) {
    if (ruling.getKind() != Matter.Kind.SUPERSEDED || !ruling.isWaiting()) {
      return null;
    }
    try {
      return rulings.change(actor.get(), ruling.getPublicId());
    } catch (Refused said) {
      return null;
    }
  }

  public List<Objection> getUpheld() {
    return rulings.upheld(actor.get(), getDraw());
  }

  /** The promises of a line, by which an objection's application can be put right. */
  public List<GivenPromise> promisesOf(Objection objection) {
    return promises.of(objection.getApplication()).stream().filter(p -> !p.isOfNothing()).toList();
  }

  public List<String> getVoidReasons() {
    return rulings.voidReasons(actor.get(), getDraw());
  }

  /** Lotteries of the same venue and term that can still take the place. */
  public List<Stage> getSuccessors() {
    return rulings.successors(actor.get(), getDraw());
  }

  /** Whether another list can still be confirmed in time. */
  public boolean isListInTime() {
    return rulings.isListInTime(actor.get(), getDraw());
  }

  /** Whether T is still to come, when a draw may be void for any reason. */
  public boolean isBeforeDraw() {
    return site.getNow().isBefore(getStage().getDrawsAt());
  }

  public WordsOfRuling getWords() {
    return words;
  }

  /** By a ruling's id, whether its second officer knows it to be public. */
  public Map<String, Boolean> getConfirmed() {
    return confirmed;
  }

  /** By an objection's id, how it is put right. */
  public Map<String, String> getRemedies() {
    return remedies;
  }
}
