package dk.frirum.benchmark;

import dk.frirum.evidence.benchmark.RankWorlds;
import java.util.HashMap;
import java.util.Map;

/**
 * How many places each municipality moved between two periods, with what chance alone would leave
 * open.
 *
 * @param period the earlier one
 * @param moves by municipality, of those in both periods
 */
record Moves(String period, Map<String, Move> moves) {
  Moves {
    moves = Map.copyOf(moves);
  }

  /**
   * Places won, above 0, or lost.
   *
   * @param chance the places that are left open
   */
  record Move(int places, RankWorlds.Move chance) {}

  static Moves between(Standing now, Standing before, String period) {
    Map<String, Integer> then = before.places();
    Map<String, Move> moves = new HashMap<>();
    now.places()
        .forEach((municipality, own) -> {
          Integer earlier = then.get(municipality);
          if (earlier != null) {
            moves.put(
                municipality,
                new Move(
                    before.rank()[earlier] - now.rank()[own],
                    now.worlds().since(before.worlds(), own, earlier, Standing.LEVEL)));
          }
        });
    return new Moves(period, moves);
  }

  /** How many moved as far as this or farther, either way. */
  long asFar(int places) {
    return moves.values().stream()
        .filter(each -> Math.abs(each.places()) >= Math.abs(places))
        .count();
  }
}
