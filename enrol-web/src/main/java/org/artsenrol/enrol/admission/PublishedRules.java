package org.artsenrol.enrol.admission;

import org.artsenrol.enrol.kernel.NotFound;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.opendata.Publications;

/**
 * A draw's rules read back from the public record: what was said weeks ago is what counts, not what
 * the catalogue says today.
 */
final class PublishedRules {
  private final byte[] bytes;

  private PublishedRules(byte[] bytes) {
    this.bytes = bytes;
  }

  static PublishedRules read(Publications publications, String draw) {
    return new PublishedRules(
        publications
            .document(draw, BundleFile.RULES)
            .orElseThrow(() -> new NotFound("rules of draw", draw)));
  }

  /** The manifest of a list under these rules. */
  Manifest manifest(EntryList entries) {
    var list = Json.object().with("n", entries.digest().n()).with("root", entries.digest().root());
    var rules = (Json.Members) JsonReader.read(bytes, JsonReader.Dialect.RFC8785);
    var setup = (Json.Members) rules.values().get("manifest");
    return Manifest.parse(setup.with("rules", Sha256.hex(bytes)).with("list", list).canonical());
  }

  DrawSetup setup() {
    return manifest(EntryList.sorted(java.util.List.of())).setup();
  }
}
