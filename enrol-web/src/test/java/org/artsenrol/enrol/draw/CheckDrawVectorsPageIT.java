package org.artsenrol.enrol.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.artsenrol.enrol.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The browser's implementation of the draw against the vectors that the Java one is held to, case
 * by case. Each script answers how many cases it saw and which of them came out otherwise.
 */
class CheckDrawVectorsPageIT {
  private static final Path VECTORS = Path.of("../lottery-core/src/test/resources/vectors");
  private static Visit visit;

  @BeforeAll
  static void openPage() {
    visit = Visit.ofWidth(1280);
    visit.open("/draws/dadun-2026f-1");
  }

  @AfterAll
  static void close() {
    visit.close();
  }

  @Test
  void drawsComeOutToTheByte() throws IOException {
    Answer answer =
        ask(
            "lc1",
            """
            (vectors) => vectors.cases.map((c) => {
              const result = LC1.drawFromTexts(...texts(c));
              return LC1.hex(LC1.sha256(LC1.utf8(result))) === c.expect.result_sha256
                && result === LC1.canonical(c.expect.result);
            })
            """);
    assertThat(answer).isEqualTo(new Answer(60, List.of()));
  }

  @Test
  void ownPropertiesHoldForEveryDraw() throws IOException {
    Answer answer =
        ask(
            "lc1",
            """
            (vectors) => vectors.cases.map((c) => {
              const [manifest, list] = texts(c);
              LC1.checkProperties(LC1.readManifest(manifest), LC1.readList(list), c.expect.result);
              return true;
            })
            """);
    assertThat(answer).isEqualTo(new Answer(60, List.of()));
  }

  @Test
  void brokenRulesAreRefusedUnderTheirCodes() throws IOException {
    Answer answer =
        ask(
            "lc1",
            """
            (vectors) => [...vectors.refused, ...vectors.refused_two]
              .map((c) => refusal(...texts(c)) === c.code)
            """);
    assertThat(answer).isEqualTo(new Answer(54, List.of()));
  }

  @Test
  void badBytesAreRefused() throws IOException {
    Answer answer =
        ask(
            "lc1",
            """
            (vectors) => vectors.refused_bytes
              .map((c) => refusal(c.manifest_text, c.entries_text, c.entropy_text) === c.code)
            """);
    assertThat(answer).isEqualTo(new Answer(22, List.of()));
  }

  @Test
  void jsonIsWrittenCanonically() throws IOException {
    Answer answer =
        ask(
            "jcs",
            """
            (vectors) => vectors.cases.map((c) => {
              const value = LC1.readJson(LC1.textOf(LC1.unhex(c.input_utf8_hex)), false);
              return LC1.hex(LC1.utf8(LC1.canonical(value))) === c.canonical_hex;
            })
            """);
    assertThat(answer).isEqualTo(new Answer(6, List.of()));
  }

  @Test
  void messagesAreAuthenticatedAsInRfc4231() throws IOException {
    Answer answer =
        ask(
            "hmac-hkdf-drbg",
            """
            (vectors) => vectors.hmac_sha256_rfc4231.map((c) =>
              LC1.hex(LC1.hmacUnder(LC1.unhex(c.key))(LC1.unhex(c.data))).startsWith(c.mac))
            """);
    assertThat(answer).isEqualTo(new Answer(6, List.of()));
  }

  @Test
  void treesHaveTheirRootsAndProofs() throws IOException {
    Answer answer =
        ask(
            "ct-merkle",
            """
            (vectors) => {
              const bytes = (hashes) => hashes.map(LC1.unhex);
              const leaves = vectors.leaf_inputs_hex.map((leaf) => LC1.leafHash(LC1.unhex(leaf)));
              return [
                ...vectors.roots_by_size.map((root, n) =>
                  LC1.hex(LC1.merkleRoot(leaves.slice(0, n))) === root),
                ...vectors.inclusion.map((c) => c.want_ok === LC1.isIncluded(
                  c.leaf_index, c.tree_size, LC1.unhex(c.leaf_hash), bytes(c.proof), LC1.unhex(c.root))),
                ...vectors.consistency.map((c) => c.want_ok === LC1.isConsistent(
                  c.size1, c.size2, LC1.unhex(c.root1), LC1.unhex(c.root2), bytes(c.proof))),
                ...vectors.rekor_real.map((c) => LC1.isIncluded(
                  c.index, c.tree_size, LC1.unhex(c.leaf_hash), bytes(c.proof), LC1.unhex(c.root))),
              ];
            }
            """);
    assertThat(answer).isEqualTo(new Answer(9 + 49 + 49 + 1, List.of()));
  }

  @Test
  void beaconsSignaturesAreProvenByPairing() throws IOException {
    Answer answer =
        ask(
            "drand",
            """
            (vectors) => {
              const [quicknet, test] = vectors.cases;
              const { round, signature } = quicknet;
              const flaw = (said) => LC1.flawOf(round, said);
              return [
                flaw(signature) === null,
                LC1.hex(LC1.sha256(LC1.unhex(signature))) === quicknet.randomness,
                LC1.flawOf(test.round, test.signature, test.public_key) === null,
                LC1.flawOf(55, test.signature, test.public_key) === "NOT_SIGNED",
                LC1.flawOf(round + 1, signature) === "NOT_SIGNED",
                LC1.flawOf(test.round, test.signature) === "NOT_SIGNED",
                LC1.flawOf(0, signature) === "ROUND",
                flaw(signature.toUpperCase()) === "HEX",
                flaw(signature.slice(2)) === "LENGTH",
                flaw("34" + signature.slice(2)) === "UNCOMPRESSED",
                flaw("c0" + "00".repeat(47)) === "INFINITY",
                flaw("9f" + "ff".repeat(47)) === "NOT_REDUCED",
                flaw("80" + "00".repeat(47)) === "NOT_IN_SUBGROUP",
                flaw("80" + "00".repeat(46) + "01") === "NOT_ON_CURVE",
              ];
            }
            """);
    assertThat(answer).isEqualTo(new Answer(14, List.of()));
  }

  /**
   * How many cases a script saw.
   *
   * @param wrong the places of those that came out otherwise, with the error if there was one
   */
  private record Answer(int seen, List<String> wrong) {}

  private static Answer ask(String vectors, String script) throws IOException {
    Object said =
        visit
            .page()
            .evaluate(
                """
                (given) => {
                  const texts = (c) => [
                    JSON.stringify(c.manifest),
                    c.entries.map((entry) => LC1.canonical(entry) + "\\n").join(""),
                    JSON.stringify({ values: c.values, proofs: [] }),
                  ];
                  const refusal = (...said) => {
                    try {
                      LC1.drawFromTexts(...said);
                      return "drawn";
                    } catch (refused) {
                      return refused.code;
                    }
                  };
                  const outcomes = (%s)(JSON.parse(given));
                  const wrong = outcomes.flatMap((right, i) => (right ? [] : [String(i)]));
                  return { seen: outcomes.length, wrong };
                }
                """
                    .formatted(script.strip()),
                Files.readString(VECTORS.resolve(vectors + ".json")));
    Map<?, ?> answer = (Map<?, ?>) said;
    List<?> wrong = (List<?>) answer.get("wrong");
    return new Answer((Integer) answer.get("seen"), wrong.stream().map(String::valueOf).toList());
  }
}
