package org.artsenrol.lottery;

import java.util.List;

/**
 * What an applicant asks for and may get, without who she is: enough to allocate seats.
 *
 * @param wishes class ids, by preference; sorted when the allocation is independent
 * @param busy slots she already holds elsewhere
 * @param max wins still allowed to her
 */
public record Application(
    List<String> wishes, List<String> busy, List<String> groups, int max, int weight) {
  public Application {
    wishes = List.copyOf(wishes);
    Format.between("wishes", 0, wishes.size(), Format.MOST_WISHES);
    Format.ids("wish", wishes);
    busy = List.copyOf(busy);
    Format.ids("busy slot", busy);
    groups = List.copyOf(groups);
    Format.ids("group", groups);
    Format.between("max", 0, max, Format.MOST_WINS);
    Format.between("weight", 0, weight, Format.MOST_WEIGHT);
  }
}
