package org.artsenrol.enrol.draw;

import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Explanation;
import org.artsenrol.lottery.Manifest;

/** A settled draw as the public has it, read from the published documents alone. */
public record PublishedDraw(Manifest manifest, EntryList list, DrawResult result) {

  /** Why this code was admitted to a class, or which number on its waitlist it is. */
  public Explanation explain(String code, String classSlug) {
    return Explanation.of(manifest, list, result, new Explanation.Asked(code, classSlug));
  }
}
