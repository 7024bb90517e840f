package org.artsenrol.enrol.catalogue;

import java.util.List;
import java.util.Map;

/** What is filled in about a venue's discount in a term. */
public record DiscountForm(
    String venue, DiscountKind kind, int percentOff, String proofZh, String proofEn)
    implements Form {

  /** What is wrong with it by itself. */
  public List<Flaw> flaws() {
    return new Flaws()
        .required("kind", kind)
        .between("percent_off", percentOff, 1, 100)
        .optionalText("proof_zh", proofZh, 300)
        .optionalText("proof_en", proofEn, 400)
        .found();
  }

  @Override
  public Map<String, String> columns() {
    return new Columns()
        .with("venue", venue)
        .with("kind", kind)
        .with("percent_off", percentOff)
        .with("proof_zh", proofZh)
        .with("proof_en", proofEn)
        .asMap();
  }
}
