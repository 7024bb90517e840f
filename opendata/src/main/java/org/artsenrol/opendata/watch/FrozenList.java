package org.artsenrol.opendata.watch;

import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.ListDigest;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.log.DrawLife;
import org.artsenrol.lottery.verify.Phrase;

/** The published list of a draw that is frozen and not drawn yet: the time to object is now. */
final class FrozenList {
  private final Site site;
  private final String draw;
  private final DrawLife.Frozen frozen;

  FrozenList(Site site, String draw, DrawLife.Frozen frozen) {
    this.site = site;
    this.draw = draw;
    this.frozen = frozen;
  }

  /**
   * The published bytes. Asked for where only this freeze's list stands: what served a superseded
   * one a moment ago may serve it still.
   *
   * @param number of the freeze, from 1
   * @throws Contradiction if it is not the list whose root is in the log, or breaks a promise
   */
  byte[] checked(int number, Promises promises) {
    byte[] published =
        site.find(draw, "freezes/" + number + "/entries").orElseGet(() -> site.of(draw, "entries"));
    EntryList list = list(published);
    ListDigest expected = frozen.body().manifest().list();
    ListDigest found = list.digest();
    if (!found.equals(expected)) {
      throw new Contradiction(Fault.LIST, where(), text(expected), text(found))
          .with("entries.ndjson", published)
          .with("freeze.json", frozen.body().json().canonical());
    }
    promises.mustBeKept(draw, list);
    return published;
  }

  private EntryList list(byte[] published) {
    try {
      return EntryList.parse(published);
    } catch (Refusal refusal) {
      throw new Contradiction(Fault.LIST, where(), Phrase.of("list.readable"), refusal.getMessage())
          .with("entries.ndjson", published);
    }
  }

  private Phrase where() {
    return Phrase.of("where.draw", draw);
  }

  private static String text(ListDigest digest) {
    return digest.n() + " " + digest.root();
  }
}
