package dk.frirum.benchmarks.million;

import dk.frirum.benchmarks.Lap;
import dk.frirum.benchmarks.Stopwatch;
import dk.frirum.benchmarks.UnequalAnswersException;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.effect.Effect;
import dk.frirum.rules.effect.WhatIf;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What if an invented trial lifted the contact rules? Asked of everybody, and of a municipality.
 *
 * @param affected requirements that were evaluated in both rulebooks
 * @param changed duties of everybody that stand otherwise
 * @param compiling both rulebooks read and compiled down to what the trial touches
 * @param laps each over everybody
 * @param municipality each over a municipality
 */
record WhatIfRun(
    int affected, long changed, Lap compiling, MassRun.Laps laps, MassRun.Laps municipality) {

  private static final String OVERLAY = "flexible-contact.yaml";

  /**
   * @throws UnequalAnswersException when a round finds another effect than the first
   */
  static WhatIfRun of(Nation nation, Nation municipality, Path cards, int rounds)
      throws IOException {
    Path overlay = Files.createTempFile("what-if", ".yaml");
    try (InputStream in =
        Objects.requireNonNull(WhatIfRun.class.getResourceAsStream(OVERLAY), OVERLAY)) {
      Files.write(overlay, in.readAllBytes());
      var asked = new ArrayList<WhatIf>();
      Lap compiling =
          new Stopwatch()
              .time(() -> {
                asked.add(WhatIf.of(nation.rulebook(), Rulebook.overlaid(cards, overlay)));
                return asked.getFirst().affected().size();
              });
      WhatIf whatIf = asked.getFirst();
      Effect effect = effect(whatIf, nation);
      return new WhatIfRun(
          whatIf.affected().size(),
          effect.total().total(),
          compiling,
          laps(whatIf, nation, rounds),
          laps(whatIf, municipality, 5 * rounds));
    } finally {
      Files.delete(overlay);
    }
  }

  private static Effect effect(WhatIf whatIf, Nation nation) {
    return whatIf.run(nation.columns(), nation.asOf(), MillionChapter.CORES);
  }

  private static MassRun.Laps laps(WhatIf whatIf, Nation nation, int rounds) {
    long first = effect(whatIf, nation).total().total();
    List<Lap> laps = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      System.gc();
      Lap lap = new Stopwatch().time(() -> effect(whatIf, nation).total().total());
      if (lap.cases() != first || first == 0) {
        throw new UnequalAnswersException(
            "the what-if finds %d duties, then %d".formatted(first, lap.cases()));
      }
      laps.add(lap);
    }
    return new MassRun.Laps(MillionChapter.CORES, laps);
  }
}
