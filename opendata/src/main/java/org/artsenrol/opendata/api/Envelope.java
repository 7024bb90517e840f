package org.artsenrol.opendata.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Optional;
import org.artsenrol.opendata.PublicTime;

/**
 * What stands around JSON rows: how old they are, by which change, under which licence.
 *
 * @param base where the open data begin
 * @param asOf of the newest thing in it; empty while nothing is published
 */
record Envelope(String base, Shape shape, Optional<Instant> asOf, long changeNumber) {

  byte[] of(JsonObject row) {
    return Build.bytes(Build.object().add("data", row).add("meta", meta(false)).build());
  }

  /**
   * @param address of the collection, to which the next page's query is added
   */
  byte[] of(Page page, String address) {
    JsonObjectBuilder meta = meta(true).add("count", page.count());
    page.next().ifPresent(query -> meta.add("next", address + query));
    var rows = Build.array();
    page.rows().forEach(rows::add);
    return Build.bytes(Build.object().add("data", rows).add("meta", meta).build());
  }

  private JsonObjectBuilder meta(boolean collection) {
    JsonObjectBuilder meta = Build.object();
    asOf.ifPresent(moment -> meta.add("as_of", PublicTime.of(moment)));
    return meta.add("change_number", changeNumber)
        .add("schema", Schemas.address(base, Schemas.name(shape, collection)))
        .add("license", Licence.ADDRESS)
        .add("attribution", Licence.attribution());
  }
}
