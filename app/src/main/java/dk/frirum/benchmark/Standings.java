package dk.frirum.benchmark;

import dk.frirum.benchmark.Figures.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rankings that were asked for. Figures are only ever added, so a ranking holds for good; no
 * more are kept than people look at.
 */
@Component
class Standings {
  private static final int KEPT = 64;

  private final Figures figures;
  private final Map<Slice, Optional<Standing>> standings = new ConcurrentHashMap<>();
  private final Map<List<Slice>, Moves> moves = new ConcurrentHashMap<>();

  Standings(Figures figures) {
    this.figures = figures;
  }

  Optional<Standing> of(Slice slice) {
    if (standings.size() > KEPT) {
      standings.clear();
      moves.clear();
    }
    return standings.computeIfAbsent(
        slice,
        each ->
            Standing.of(
                figures.rows(each),
                figures.source(each.source()).conditions(),
                (each.period() + each.group()).hashCode()));
  }

  /** The moves since the latest period that had ended when this one began; none without one. */
  @Nullable Moves moves(Slice now, List<Slice> all) {
    Slice before =
        all.stream()
            .filter(each -> each.group().equals(now.group()))
            .filter(each -> PeriodText.before(each.period(), now.period()))
            .max(Comparator.comparing(Slice::period))
            .orElse(null);
    Standing here = of(now).orElse(null);
    Standing there = before == null ? null : of(before).orElse(null);
    if (before == null || here == null || there == null) {
      return null;
    }
    return moves.computeIfAbsent(
        List.of(now, before), _ -> Moves.between(here, there, before.period()));
  }
}
