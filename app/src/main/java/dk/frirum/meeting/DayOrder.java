package dk.frirum.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of somebody's day: what has a time in that order, and what has none between, near what
 * has the same postcode or the number next to it, by street. Frirum knows no distances: that two
 * postcodes are next to each other as numbers says little of how far it is. Where somebody chose a
 * place by hand, that is kept.
 */
final class DayOrder {
  private DayOrder() {}

  /** A stop. */
  sealed interface Stop {
    String postcode();
  }

  /** One with a time. */
  record Fixed(Instant at, String postcode, Meeting meeting) implements Stop {}

  /**
   * One without.
   *
   * @param street what it is ordered by within a postcode
   * @param byHand whether somebody chose its place
   * @param after the beginning of the one with a time that it comes after; none for before the first
   * @param rank among those after the same
   */
  record Free(
      long id,
      String name,
      String address,
      String postcode,
      String street,
      boolean byHand,
      @Nullable Instant after,
      int rank)
      implements Stop {

    private Free after(@Nullable Instant at) {
      return new Free(id, name, address, postcode, street, byHand, at, rank);
    }
  }

  /** All stops of one person's day. */
  static List<Stop> of(List<Fixed> fixed, List<Free> free) {
    List<Fixed> times =
        fixed.stream()
            .sorted(Comparator.comparing(Fixed::at).thenComparing(each -> each.meeting().id()))
            .toList();
    List<Free> placed =
        free.stream()
            .map(each -> each.byHand() ? each : each.after(near(each.postcode(), times)))
            .sorted(
                Comparator.comparing((Free each) -> begin(each.after()))
                    // Those placed by hand stand where they were put.
                    .thenComparing(each -> !each.byHand())
                    .thenComparing(Free::rank)
                    .thenComparing(Free::postcode)
                    .thenComparing(Free::street)
                    .thenComparing(Free::id))
            .toList();
    List<Stop> all = new ArrayList<>();
    int next = 0;
    for (Fixed each : times) {
      while (next < placed.size() && begin(placed.get(next).after()).isBefore(each.at())) {
        all.add(placed.get(next++));
      }
      all.add(each);
    }
    all.addAll(placed.subList(next, placed.size()));
    return all;
  }

  /** Before all there can be, where it is none. */
  private static Instant begin(@Nullable Instant after) {
    return after == null ? Instant.MIN : after;
  }

  /** After the last with the same postcode, or the nearest number; after all without a postcode. */
  private static @Nullable Instant near(String postcode, List<Fixed> times) {
    if (times.isEmpty()) {
      return null;
    }
    if (postcode.isEmpty()) {
      return times.getLast().at();
    }
    int number = Integer.parseInt(postcode);
    return times.reversed().stream()
        .filter(each -> !each.postcode().isEmpty())
        .min(Comparator.comparingInt(each -> Math.abs(Integer.parseInt(each.postcode()) - number)))
        .orElse(times.getLast())
        .at();
  }

  /**
   * The same day with one stop a place up or down; those with a time stay in the order of time.
   *
   * @return those without a time, each with its place as it is then to be kept; none where the stop
   *     is no such or stands at the end already
   */
  static List<Free> moved(List<Stop> day, long id, int by) {
    List<Stop> now = new ArrayList<>(day);
    int at = 0;
    while (at < now.size() && !(now.get(at) instanceof Free free && free.id() == id)) {
      at++;
    }
    if (at == now.size() || at + by < 0 || at + by >= now.size()) {
      return List.of();
    }
    Stop moved = now.remove(at);
    now.add(at + by, moved);
    List<Free> kept = new ArrayList<>();
    Instant after = null;
    int rank = 0;
    for (Stop each : now) {
      switch (each) {
        case Fixed fixed -> {
          after = fixed.at();
          rank = 0;
        }
        case Free free ->
            kept.add(
                new Free(
                    free.id(),
                    free.name(),
                    free.address(),
                    free.postcode(),
                    free.street(),
                    true,
                    after,
                    rank++));
      }
    }
    return kept;
  }
}
