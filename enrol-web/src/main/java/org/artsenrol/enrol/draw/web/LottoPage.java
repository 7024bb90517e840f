package org.artsenrol.enrol.draw.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.draw.LottoNumbers;
import org.artsenrol.enrol.draw.LottoNumbers.State;
import org.artsenrol.enrol.draw.TypedNumbers;
import org.artsenrol.enrol.kernel.CurrentActor;

/** Where an officer types what the lottery has announced. */
@Named
@RequestScoped
public class LottoPage {
  @Inject private CurrentActor actor;
  @Inject private LottoNumbers numbers;
  @Inject private Catalogue catalogue;
  @Inject @RequestParameterMap private Map<String, String> parameters;

  private String six;
  private String special;
  private State done;

  /** Finds the draw before anything of the page is written; another venue's is refused. */
  public void load() {
    numbers.state(actor.get(), parameters.get("id"));
  }

  /** Takes what was typed. */
  public void send() {
    done = numbers.type(actor.get(), parameters.get("id"), six, special);
    six = null;
    special = null;
  }

  public Stage getStage() {
    return catalogue.getStage(parameters.get("id"));
  }

  /** The lottery's day, or null for a draw that does not rest on it. */
  public LocalDate getDay() {
    return numbers.day(getStage()).orElse(null);
  }

  /** Whether a frozen draw that has no result yet rests on the lottery. */
  public boolean wantedFor(Stage frozen) {
    return frozen.findClosedAt().isPresent()
        && frozen.findDrawnAt().isEmpty()
        && numbers.day(frozen).isPresent();
  }

  public State getState() {
    return numbers.state(actor.get(), parameters.get("id"));
  }

  public List<TypedNumbers> getTyped() {
    return numbers.typed(actor.get(), parameters.get("id"));
  }

  /** How it stands after what was just typed; null on every other answer. */
  public State getDone() {
    return done;
  }

  public String getSix() {
    return six;
  }

  public void setSix(String six) {
    this.six = six;
  }

  public String getSpecial() {
    return special;
  }

  public void setSpecial(String special) {
    this.special = special;
  }
}
