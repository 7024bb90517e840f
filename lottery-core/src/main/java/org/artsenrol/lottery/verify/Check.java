package org.artsenrol.lottery.verify;

/** The ten checks of section 9, by their numbers there. */
enum Check {
  LOG(1),
  FREEZE(2),
  INPUT(3),
  RULES(4),
  BEACON(5),
  SEED(6),
  ALLOCATION(7),
  MOVEMENTS(8),
  DIGEST(9),
  RECEIPT(10);

  private final int number;

  Check(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
