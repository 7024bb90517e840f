package org.artsenrol.opendata.api;

import jakarta.json.JsonObject;

/** Under which terms everything here is given away. It cannot be revoked. */
final class Licence {
  /** Open Government Data License, version 1.0 (Taiwan). */
  static final String ADDRESS = "https://data.gov.tw/license";

  static final String NAME = "OGDL-Taiwan-1.0";

  private Licence() {}

  /** The words that whoever uses the data must show, in both languages. */
  static JsonObject attribution() {
    return Build.object()
        .add("zh", Wording.zh("licence.attribution"))
        .add("en", Wording.en("licence.attribution"))
        .build();
  }
}
