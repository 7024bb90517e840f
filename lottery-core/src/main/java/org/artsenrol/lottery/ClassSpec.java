package org.artsenrol.lottery;

import java.util.List;
import org.artsenrol.lottery.bytes.Json;

/**
 * A class as the draw sees it: so many seats, its reserves, and the slots it fills. Two classes
 * that share a slot cannot both be held.
 *
 * @param cap seats in this draw, 0 to 1,000,000
 */
public record ClassSpec(String id, int cap, List<String> slots, List<Reserve> reserve) {
  public ClassSpec {
    Format.id("class", id);
    Format.between("cap", 0, cap, Format.MOST_SEATS);
    slots = List.copyOf(slots);
    Format.ids("slot", slots);
    reserve = List.copyOf(reserve);
  }

  static ClassSpec from(Json json) {
    Shape shape = Shape.of(json).exactly("id", "cap", "slots", "reserve");
    return new ClassSpec(
        shape.text("id"),
        shape.number("cap"),
        shape.texts("slots"),
        shape.list("reserve", Reserve::from));
  }

  /** The same class with another number of seats. */
  public ClassSpec withCap(int seats) {
    return new ClassSpec(id, seats, slots, reserve);
  }

  /** Seats reserved for this group, 0 when none. */
  public int reservedFor(String group) {
    return reserve.stream().filter(r -> r.group().equals(group)).mapToInt(Reserve::seats).sum();
  }

  Json json() {
    return Json.object()
        .with("id", id)
        .with("cap", cap)
        .with("slots", slots)
        .with("reserve", Json.items(reserve.stream().map(Reserve::json).toList()));
  }
}
