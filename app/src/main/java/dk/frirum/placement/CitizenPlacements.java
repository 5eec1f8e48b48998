package dk.frirum.placement;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** A citizen's placements, for the citizen's page. */
@Component
public class CitizenPlacements {
  private final PlacementRows rows;
  private final PlacementWords said;

  CitizenPlacements(PlacementRows rows, PlacementWords said) {
    this.rows = rows;
    this.said = said;
  }

  /** All of them, the latest first; that the citizen may be seen is asked before, and said in the trail. */
  public List<PlacementLine> of(SignedIn who, long citizen, Words words) {
    return rows.ofCitizen(who, citizen).stream().map(each -> said.line(each, words)).toList();
  }

  /** The citizen's placements, and the way to register one. */
  public static String href(long citizen) {
    return PlacementWords.ofCitizen(citizen);
  }

  /** The form that registers one. */
  public static String form(long citizen) {
    return PlacementWords.ofCitizen(citizen) + "/new";
  }
}
