package org.artsenrol.enrol.catalogue;

import java.util.Map;

/** What is filled in about a venue. */
public record VenueForm(
    String slug, Bilingual name, String addressZh, String addressEn, String phone) implements Form {

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
