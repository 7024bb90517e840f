package org.artsenrol.enrol.ruling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.PublicLog;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.objection.Discretion;
import org.artsenrol.enrol.objection.Personal;
import org.artsenrol.enrol.ruling.RulingRefused.Reason;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.RulesBody;
import org.artsenrol.opendata.Publications;

/**
 * Puts something right about a draw (更正), on a legal basis and by two officers: a record, and a
 * place in the public list of deviations.
 */
@ApplicationScoped
public class CorrectionDeed implements Deed {
  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Publications publications;
  @Inject Discretion discretion;
  @Inject PublicLog log;

  @Override
  public void mustBePossible(Ruling ruling) {
    Stage stage = ruling.getStage();
    if (ruling.getClassSlug() != null && !classes(stage).contains(ruling.getClassSlug())) {
      throw new RulingRefused(Reason.CLASS, ruling.getClassSlug());
    }
    if (ruling.getCode() != null && !isListed(stage, ruling.getCode())) {
      throw new RulingRefused(Reason.CODE, ruling.getCode());
    }
    personalIn(ruling)
        .ifPresent(
            found -> {
              throw new RulingRefused(Reason.PERSONAL, found);
            });
  }

  private List<String> classes(Stage stage) {
    byte[] rules = publications.document(stage.getSlug(), BundleFile.RULES).orElseThrow();
    return RulesBody.from(JsonReader.read(rules, JsonReader.Dialect.RFC8785))
        .setup()
        .classes()
        .stream()
        .map(c -> c.id())
        .toList();
  }

  private boolean isListed(Stage stage, String code) {
    return publications
        .document(stage.getSlug(), BundleFile.ENTRIES)
        .flatMap(list -> EntryList.parse(list).find(code))
        .isPresent();
  }

  private Optional<String> personalIn(Ruling ruling) {
    Optional<Application> about =
        ruling.getCode() == null
            ? Optional.empty()
            : applicant(ruling.getStage(), ruling.getCode());
    return about.isPresent()
        ? discretion.breach(Texts.of(ruling), about.get(), true)
        : Personal.in(Texts.of(ruling), List.of());
  }

  private Optional<Application> applicant(Stage stage, String code) {
    return em.createQuery(
            "select a from Application a where a.stage = :stage and a.code = :code",
            Application.class)
        .setParameter("stage", stage)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  @Override
  public String carryOut(Ruling ruling, List<String> officers) {
    Json.Members body =
        Json.object()
            .with("effect", ruling.getEffect())
            .with("basis", ruling.getBasis())
            .with("officers", officers);
    if (ruling.getClassSlug() != null) {
      body = body.with("class", ruling.getClassSlug());
    }
    if (ruling.getCode() != null) {
      body = body.with("code", ruling.getCode());
    }
    return log.write(RecordKind.CORRECTION, ruling.getStage().getSlug(), body);
  }

  @Override
  public OfRuling announcement(Ruling ruling) {
    return new CorrectionMade(ruling);
  }
}
