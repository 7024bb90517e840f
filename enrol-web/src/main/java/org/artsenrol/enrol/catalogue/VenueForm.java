package org.artsenrol.enrol.catalogue;

import java.util.List;
import java.util.Map;

/** What is filled in about a venue. */
public record VenueForm(
    String slug, Bilingual name, String addressZh, String addressEn, String phone) implements Form {

  /** What is wrong with it by itself. */
  public List<Flaw> flaws() {
    return new Flaws()
        .code("venue", slug, Code.VENUE)
        .text("name", name, 100, 200)
        .optionalText("address_zh", addressZh, 200)
        .optionalText("address_en", addressEn, 300)
        .optionalText("phone", phone, 60)
        .found();
  }

  @Override
  public Map<String, String> columns() {
    return new Columns()
        .with("venue", slug)
        .with("name", name)
        .with("address_zh", addressZh)
        .with("address_en", addressEn)
        .with("phone", phone)
        .asMap();
  }
}
