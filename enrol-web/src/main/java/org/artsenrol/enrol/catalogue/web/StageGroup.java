package org.artsenrol.enrol.catalogue.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.Venue;

/** Stages of several venues that open, close and draw at the same moments: said once. */
public record StageGroup(Stage stage, List<Venue> venues) {

  /** Groups stages in their order. */
  static List<StageGroup> of(List<Stage> stages) {
    Map<List<Object>, StageGroup> groups = new LinkedHashMap<>();
    for (Stage stage : stages) {
      groups
          .computeIfAbsent(
              List.of(stage.getKind(), stage.window().toString()),
              same -> new StageGroup(stage, new ArrayList<>()))
          .venues()
          .add(stage.getVenue());
    }
    return List.copyOf(groups.values());
  }

  public Stage getStage() {
    return stage;
  }

  public List<Venue> getVenues() {
    return venues;
  }
}
