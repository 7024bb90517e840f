package org.artsenrol.enrol.admission;

import org.artsenrol.lottery.EntryList;

/** A list that would take, or has taken, the place of a frozen one. */
public record NewList(EntryList list, ListChange change) {

  /** Names it: two lists with the same root are the same. */
  public String root() {
    return list.digest().root();
  }
}
