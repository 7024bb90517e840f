package org.artsenrol.lottery;

import java.util.HexFormat;
import org.artsenrol.lottery.bytes.Hmac;
import org.artsenrol.lottery.bytes.Sha256;

/**
 * LC1. Every method is pure: the same arguments give the same answer, on any machine and at any
 * time.
 */
public final class Lottery {
  private static final HexFormat HEX = HexFormat.of();

  private Lottery() {}

  /**
   * Draws.
   *
   * @throws Refusal with the first broken rule of section 3
   */
  public static DrawResult draw(Manifest manifest, EntryList list, Entropy entropy) {
    check(manifest, list, entropy);
    String seed = seed(manifest, entropy);
    var luck = new SeededLuck(seed, manifest.draw(), list.entries());
    var outcome = Allocator.allocate(manifest.setup(), list.table().applications(), luck);
    return new ResultWriter(manifest, list, luck).write(outcome);
  }

  /**
   * Judges an input by section 3 without drawing.
   *
   * @throws Refusal with the first broken rule
   */
  public static void check(Manifest manifest, EntryList list, Entropy entropy) {
    check(manifest.setup());
    entropy.text(manifest.setup().entropy());
    new ListRules(manifest, list).check();
  }

  /**
   * Judges a list that is not frozen yet, as it stands now.
   *
   * @throws Refusal with the first broken rule
   */
  public static void check(DrawSetup setup, EntryList list) {
    check(setup);
    new ListRules(new Manifest(setup, Sha256.hex(new byte[0]), list.digest()), list).check();
  }

  /**
   * Judges a setup before anything else is known, as it should be before its rules are published.
   * Whether its sources of entropy are allowed is judged with their values.
   *
   * @throws Refusal with the first broken rule
   */
  public static void check(DrawSetup setup) {
    new SetupRules(setup).check();
  }

  /**
   * {@code HMAC(SHA256(JCS(manifest)), entropy text)} in hexadecimal.
   *
   * @throws Refusal {@code ENTROPY} if the values do not fit the manifest's sources
   */
  public static String seed(Manifest manifest, Entropy entropy) {
    byte[] key = Sha256.of(manifest.canonical());
    return HEX.formatHex(Hmac.keyed(key).of(entropy.text(manifest.setup().entropy())));
  }
}
