package dk.frirum.evaluation;

import dk.frirum.access.SignedIn;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.release.Releases;
import dk.frirum.release.Releases.Kind;
import org.springframework.stereotype.Component;

/** Cells on their way out: held against what was shown of the same group before. */
@Component
class Released {
  private final Releases releases;

  Released(Releases releases) {
    this.releases = releases;
  }

  /** What might be shown; nothing is noted. */
  Cells look(SignedIn who, Plan plan, Cells publishable) {
    return new Jointly(plan, publishable).open(releases.ledger(who.municipality(), group(plan)));
  }

  /** What is shown now, and noted as shown. */
  Cells show(SignedIn who, Plan plan, Cells publishable, Kind kind) {
    Jointly jointly = new Jointly(plan, publishable);
    Cells open = jointly.open(releases.ledger(who.municipality(), group(plan)));
    releases.note(who, group(plan), kind, jointly.numbers(open));
    return open;
  }

  private static String group(Plan plan) {
    return "group: " + plan.group().strip().replaceAll("\\s+", " ");
  }
}
