package dk.frirum.access;

import dk.frirum.start.CannotStart;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which municipalities let caseworkers reach further than their teams. */
@Component
class Reaches {
  private final Set<String> whole;

  Reaches(@Value("${frirum.access.whole-municipality:}") List<String> codes) {
    for (String code : codes) {
      if (!code.matches("\\d{4}")) {
        throw new CannotStart(
            "frirum.access.whole-municipality: \"%s\" is no municipality's code of four digits."
                .formatted(code));
      }
    }
    whole = Set.copyOf(codes);
  }

  Reach of(String municipality) {
    return whole.contains(municipality) ? Reach.MUNICIPALITY : Reach.TEAM;
  }
}
