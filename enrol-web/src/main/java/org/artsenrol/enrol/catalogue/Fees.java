package org.artsenrol.enrol.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What a class costs, in whole New Taiwan dollars.
 *
 * @param fee for the teaching; discounts apply to it alone
 * @param materials for what is used up
 */
public record Fees(int fee, int materials) implements Form {
  private static final int MOST = 999_999;

  List<Flaw> flaws() {
    return new Flaws()
        .between("fee", fee, 0, MOST)
        .between("materials_fee", materials, 0, MOST)
        .found();
  }

  @Override
  public Map<String, String> columns() {
    return new Columns().with("fee", fee).with("materials_fee", materials).asMap();
  }
}
