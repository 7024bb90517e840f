package org.artsenrol.enrol.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.artsenrol.enrol.testing.Visit;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The browser's verdicts on honest and corrupted bundles, receipts and checkpoints, against those
 * of the Java verifier as its vectors hold them.
 */
class CheckDrawVerdictsPageIT {
  private static final Path VECTORS =
      Path.of("../lottery-core/src/test/resources/vectors/verify.json");

  /** Judges a case on the page as its Worker would; tells the verdicts, or that it is unusable. */
  private static final String JUDGE =
      """
      const vectors = JSON.parse(given);
      const filesOf = (c) => {
        const files = { ...vectors.bases[c.base] };
        for (const [name, change] of Object.entries(c.changes)) {
          const before = files[name];
          files[name] = change && before.slice(0, change.at) + change.put + before.slice(change.at + change.cut);
        }
        return new Map(Object.entries(files).filter(([, text]) => text !== null).map(([name, text]) => [name, LC1.utf8(text)]));
      };
      const single = { rules: "rules.json", manifest: "manifest.json", entries: "entries.ndjson", entropy: "entropy.json" };
      const drawOf = (files) => (/"draw":"([^"]*)"/.exec(LC1.textOf(files.get("manifest.json"))) || ["", ""])[1];
      const kept = (text) => (text === undefined ? null : LC1.utf8(text));
      const verdictsOf = async (c) => {
        const files = filesOf(c);
        const told = [];
        try {
          await LC1.judge(
            drawOf(files),
            async (name) => (name === "bundle" ? LC1.zipOf(files) : files.get(single[name])),
            ({ check, verdict }) => { told[check - 1] = verdict; },
            { receipt: kept(c.receipt), checkpoint: kept(c.checkpoint) });
          return told.slice(0, 10).join();
        } catch (unusable) {
          return unusable instanceof LC1.Unusable ? "unusable" : unusable.stack;
        }
      };
      """;

  private static String vectors;
  private static Visit visit;

  @BeforeAll
  static void openPage() throws IOException {
    vectors = Files.readString(VECTORS);
    visit = Visit.ofWidth(1280);
    visit.open("/draws/dadun-2026f-1");
  }

  @AfterAll
  static void close() {
    visit.close();
  }

  @Test
  void browserAndVerifierAgreeOnEveryBundle() {
    List<?> others =
        (List<?>)
            ask(
                """
                const others = [];
                for (const c of vectors.cases) {
                  const expected = c.expect.verdicts ? c.expect.verdicts.join() : "unusable";
                  const found = await verdictsOf(c);
                  if (found !== expected) {
                    others.push(c.name + ": " + expected + " / " + found);
                  }
                }
                return others;
                """);
    assertThat(others).isEmpty();
  }

  @Test
  void withoutEd25519NothingThatIsSignedIsInOrder() {
    Object verdicts =
        ask(
            """
            const importKey = SubtleCrypto.prototype.importKey;
            SubtleCrypto.prototype.importKey = () => Promise.reject(new DOMException("", "NotSupportedError"));
            const found = [];
            for (const name of ["real draw", "receipt", "proof of another hash"]) {
              found.push(await verdictsOf(vectors.cases.find((c) => c.name === name)));
            }
            SubtleCrypto.prototype.importKey = importKey;
            return found;
            """);
    String rest = ",not proven,ok,ok,ok,ok,ok,ok,ok,";
    assertThat(verdicts)
        .isEqualTo(
            List.of(
                "not proven" + rest + "not applicable",
                "not proven" + rest + "not proven",
                "broken" + rest + "not applicable"));
  }

  @Test
  void bundleIsReadToTheLastByteThatJavaWrites() {
    byte[] zip = Bundle.write(files());
    Object read =
        visit
            .page()
            .evaluate(
                """
                (given) => {
                  const zip = Uint8Array.from(atob(given), (sign) => sign.charCodeAt(0));
                  const refusal = (bytes) => {
                    try {
                      return [...LC1.readBundle(bytes).keys()].join();
                    } catch (unusable) {
                      return unusable.why.key;
                    }
                  };
                  const other = (at) => zip.map((byte, i) => (i === at ? byte ^ 1 : byte));
                  return [refusal(zip), ...[4, 8, 14, 100, zip.length - 30, zip.length - 1].map((at) => refusal(other(at))),
                    refusal(zip.subarray(0, zip.length - 1)), refusal(other(31))];
                }
                """,
                Base64.getEncoder().encodeToString(zip));
    var expected = new ArrayList<String>();
    expected.add(
        "rules.json,manifest.json,entries.ndjson,entropy.json,result.json,records.ndjson,"
            + "log/checkpoint,log/proofs.json");
    expected.addAll(Collections.nCopies(7, "bundle.changed"));
    expected.add("bundle.stray");
    assertThat(read).isEqualTo(expected);
  }

  private static Map<BundleFile, byte[]> files() {
    var json =
        (Json.Members)
            JsonReader.read(vectors.getBytes(StandardCharsets.UTF_8), JsonReader.Dialect.RFC8785);
    var bases = (Json.Members) json.values().get("bases");
    var texts = (Json.Members) bases.values().get("real draw");
    var files = new EnumMap<BundleFile, byte[]>(BundleFile.class);
    texts
        .values()
        .forEach(
            (name, text) ->
                files.put(
                    BundleFile.at(name).orElseThrow(),
                    ((Json.Text) text).value().getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  private static Object ask(String script) {
    return visit.page().evaluate("async (given) => {" + JUDGE + script + "}", vectors);
  }
}
