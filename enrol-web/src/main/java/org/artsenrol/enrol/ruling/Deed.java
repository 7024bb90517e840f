package org.artsenrol.enrol.ruling;

import java.util.List;

/** How one kind of ruling is carried out. */
interface Deed {

  /**
   * Looks whether it can be done now; asked when it is proposed and again when it is confirmed.
   *
   * @throws RulingRefused in words
   */
  void mustBePossible(Ruling ruling);

  /**
   * Does it.
   *
   * @param officers who decided it, as the public knows them
   * @return the hash of the record that says so
   */
  String carryOut(Ruling ruling, List<String> officers);

  /** What is announced once it is done. */
  OfRuling announcement(Ruling ruling);
}
