package org.artsenrol.enrol.draw;

import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/**
 * An officer has typed the lottery's numbers for a draw. The numbers are not told: the other
 * officer reads the journal too.
 *
 * @param state how it stands between the officers now
 */
public record LottoNumbersTyped(Stage stage, LottoNumbers.State state) implements Happening {

  @Override
  public String subject() {
    return stage.getSlug();
  }

  @Override
  public String detail() {
    return state.name();
  }

  @Override
  public VenueId venue() {
    return stage.getVenue().venueId();
  }
}
