package org.artsenrol.lottery.verify;

import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;

/** What a draw was of and what was published of it. */
record Published(DrawSetup setup, EntryList list, DrawResult result) {

  /** Found by code, or a violation: nobody from outside the list is ever admitted. */
  Entry entry(String code) {
    return list.find(code)
        .orElseThrow(() -> new Violation(Phrase.of("property.stranger"), "-", code));
  }
}
