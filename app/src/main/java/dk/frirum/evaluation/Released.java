package dk.frirum.evaluation;

import dk.frirum.access.SignedIn;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.release.Releases;
import dk.frirum.release.Releases.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

  /**
   * The same with what is shown beside it of other municipalities. One of this installation has a
   * ledger of its own, which its own reports are held against as well; of any other what was shown
   * here stands among the own numbers, under its number.
   *
   * @param others publishable cells by municipality
   */
  Cells show(SignedIn who, Plan plan, Cells publishable, Map<Integer, Cells> others, Kind kind) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(who.municipality(), group(plan), new Jointly(plan, publishable)));
    others.forEach((number, cells) -> {
      String code = Plan.code(number);
      boolean kept = releases.keeps(code);
      parts.add(
          new Part(
              kept ? code : who.municipality(),
              group(plan) + (kept ? "" : " in " + code),
              new Jointly(plan.in(number), cells)));
    });
    // Two who compare with each other at once take the ledgers in the same order.
    parts.sort(Comparator.comparing(Part::ledger));
    Cells open = new Cells();
    for (Part part : parts) {
      Cells shown = part.cells.open(releases.ledger(part.ledger, part.population));
      releases.note(who, part.ledger, part.population, kind, part.cells.numbers(shown));
      open.add(shown);
    }
    return open;
  }

  /** A municipality's cells, and the ledger they are held against. */
  private record Part(String ledger, String population, Jointly cells) {}

  private static String group(Plan plan) {
    return "group: " + plan.group().strip().replaceAll("\\s+", " ");
  }
}
