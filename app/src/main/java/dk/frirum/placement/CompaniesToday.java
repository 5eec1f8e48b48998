package dk.frirum.placement;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Words;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The companies to speak to about one's own citizens: it ends soon, or nobody has said how. */
@Component
public class CompaniesToday {
  private final PlacementLists lists;

  CompaniesToday(PlacementLists lists) {
    this.lists = lists;
  }

  /** Those that end first are first; the trail says whom it showed. */
  public List<PlacementLine> toSpeakTo(SignedIn who, Words words) {
    return Stream.of(Situation.WITHOUT_OUTCOME, Situation.ENDING)
        .flatMap(each -> lists.own(who, each, words).stream())
        .toList();
  }
}
