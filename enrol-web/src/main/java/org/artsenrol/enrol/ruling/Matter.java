package org.artsenrol.enrol.ruling;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.enrol.ruling.RulingRefused.Reason;

/** What is to be done. */
public sealed interface Matter {

  /** What a ruling can be about, and its word in the open data. */
  enum Kind {
    /** Another list takes the place of the frozen one. */
    SUPERSEDED("superseded"),
    /** The draw is void. */
    VOID("void"),
    /** Something is put right after the draw, on a legal basis. */
    CORRECTION("correction");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  Kind kind();

  /**
   * The list is frozen anew.
   *
   * @param remedies for each upheld objection, by its public id, the number of the promise by which
   *     its application is put right; empty where her groups are computed anew
   */
  record AnotherList(Map<String, Optional<Integer>> remedies) implements Matter {
    public AnotherList {
      remedies = Map.copyOf(remedies);
    }

    @Override
    public Kind kind() {
      return Kind.SUPERSEDED;
    }
  }

  /**
   * The draw becomes void.
   *
   * @param reason word by word as the rules have it; before T it may be another one
   * @param successor public id of the stage that takes its place
   */
  record Nullity(String reason, Optional<String> successor) implements Matter {
    private static final int LONGEST = 500;

    /**
     * @throws RulingRefused without a reason
     */
    public Nullity {
      reason = reason == null ? "" : reason.strip();
      successor = successor.filter(slug -> !slug.isBlank());
      if (reason.length() < Statement.SHORTEST || reason.length() > LONGEST) {
        throw new RulingRefused(Reason.WORDS, Statement.SHORTEST, LONGEST, reason.length());
      }
    }

    @Override
    public Kind kind() {
      return Kind.VOID;
    }
  }

  /**
   * Something is put right.
   *
   * @param classSlug the class that it is about
   * @param code of the list, whom it is about
   * @param effect what is done, 5 to 500 letters
   * @param basis the law or order on which it rests, 5 to 500 letters
   */
  record Amendment(Optional<String> classSlug, Optional<String> code, String effect, String basis)
      implements Matter {
    private static final int LONGEST = 500;

    /**
     * @throws RulingRefused without effect or basis
     */
    public Amendment {
      classSlug = classSlug.map(String::strip).filter(slug -> !slug.isEmpty());
      code = code.map(c -> c.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
      code = code.filter(c -> !c.isEmpty());
      effect = said(effect);
      basis = said(basis);
    }

    private static String said(String text) {
      String said = text == null ? "" : text.strip();
      if (said.length() < Statement.SHORTEST || said.length() > LONGEST) {
        throw new RulingRefused(Reason.EFFECT, Statement.SHORTEST, LONGEST, said.length());
      }
      return said;
    }

    @Override
    public Kind kind() {
      return Kind.CORRECTION;
    }
  }
}
