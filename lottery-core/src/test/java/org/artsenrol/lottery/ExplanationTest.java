package org.artsenrol.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {

  static List<Vectors.Case> drawn() {
    return Vectors.lc1("cases");
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void everyWishOfEveryEntryIsExplainedAsTheResultHasIt(Vectors.Case c) {
    Manifest manifest = Manifest.parse(c.manifest());
    EntryList list = EntryList.parse(c.entries());
    DrawResult result = c.draw();
    for (Entry entry : list.entries().stream().limit(40).toList()) {
      for (String wish : entry.application().wishes()) {
        var asked = new Explanation.Asked(entry.code(), wish);
        check(Explanation.of(manifest, list, result, asked), asked, result);
      }
    }
  }

  private static void check(Explanation told, Explanation.Asked asked, DrawResult result) {
    if (told instanceof Explanation.Waiting waiting) {
      List<String> waitlist = result.waitlist().get(asked.classId());
      assertThat(waitlist.get(waiting.number() - 1)).isEqualTo(asked.code());
      assertThat(waiting.length()).isEqualTo(waitlist.size());
      return;
    }
    var admitted = (Explanation.Admitted) told;
    List<String> codes =
        result.rounds().stream()
            .filter(r -> r.pass().equals(admitted.pass().id()) && r.round() == admitted.round())
            .map(r -> r.admitted().get(asked.classId()))
            .findFirst()
            .orElseThrow();
    assertThat(codes).contains(asked.code());
    assertThat(admitted.rank()).isBetween(codes.indexOf(asked.code()) + 1, admitted.cameUp());
  }

  @Test
  void aStrangerOrAnUnwishedClassIsNotExplained() {
    Vectors.Case c = drawn().get(0);
    var asked = new Explanation.Asked("0000000000000000", "dadun-004");
    assertThat(
            Explanation.of(
                Manifest.parse(c.manifest()), EntryList.parse(c.entries()), c.draw(), asked))
        .isInstanceOf(Explanation.NotAsked.class);
  }

  @Test
  void opensslLineIsTheOneOfTheProtocol() {
    assertThat(Tickets.opensslLine("5eed", "DRAW", "CTX", "CODE", 1))
        .isEqualTo(
            "printf '%s\\001' 'LC1|ticket|DRAW|CTX|CODE|1' | openssl dgst -sha256 -mac HMAC -macopt hexkey:5eed");
  }
}
