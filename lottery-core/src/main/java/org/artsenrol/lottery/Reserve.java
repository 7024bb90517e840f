package org.artsenrol.lottery;

import org.artsenrol.lottery.bytes.Json;

/** Seats of a class set aside for a group: 1 to 1,000,000, also more than the class has. */
public record Reserve(String group, int seats) {
  public Reserve {
    Format.id("group", group);
    Format.between("seats", 1, seats, Format.MOST_SEATS);
  }

  static Reserve from(Json json) {
    Shape shape = Shape.of(json).exactly("group", "seats");
    return new Reserve(shape.text("group"), shape.number("seats"));
  }

  Json json() {
    return Json.object().with("group", group).with("seats", seats);
  }
}
