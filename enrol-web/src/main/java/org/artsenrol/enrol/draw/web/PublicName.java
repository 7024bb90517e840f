package org.artsenrol.enrol.draw.web;

import jakarta.json.JsonObject;

/** The name of a public item in both languages. */
public final class PublicName {
  private final JsonObject item;

  PublicName(JsonObject item) {
    this.item = item;
  }

  public String getZh() {
    return item.getString("name_zh");
  }

  /** Null where there is none. */
  public String getEn() {
    return item.getString("name_en", null);
  }
}
