package dk.frirum.rules.sweep;

import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Transition;
import dk.frirum.rules.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The versions of one requirement after each other, and which of them governs what. */
final class Succession {
  /** As far into a spell as something is looked for. */
  static final int MOST_DAYS_IN = 366;

  /** Longest time looked back from the first boundary; spans beyond it are as good as endless. */
  private static final int FARTHEST = 12 * 366;

  private final List<Track> tracks;
  private final TreeSet<Integer> boundaries = new TreeSet<>();
  private final Days interesting;
  private final List<int[]> deadlines = new ArrayList<>();

  Succession(Book book, Requirement requirement) {
    this.tracks =
        requirement.versions().stream().map(each -> new Track(each, book.calendar())).toList();
    for (Track track : tracks) {
      addEnds(track.version().inForce());
      addEnds(track.version().governs().period());
    }
    this.interesting = lookedAt();
    tracks.forEach(each -> deadlines.add(table(each)));
  }

  private void addEnds(Period period) {
    boundaries.add(period.firstDay());
    if (period.last() != null) {
      boundaries.add(period.endDay());
    }
  }

  List<Track> tracks() {
    return tracks;
  }

  /** Days before which and after which everything goes on as it is. */
  Days interesting() {
    return interesting;
  }

  private Days lookedAt() {
    int back =
        tracks.stream().mapToInt(each -> Track.longest(each.course().span())).max().orElse(0);
    int from = boundaries.isEmpty() ? 0 : boundaries.first() - Math.min(back, FARTHEST) - 2;
    int offset =
        tracks.stream().mapToInt(each -> Track.longest(each.course().offset())).max().orElse(0);
    int end = boundaries.isEmpty() ? 0 : boundaries.last() + offset + 2;
    return new Days(Math.max(Days.EVER, from), end);
  }

  /** The date of every anchor, so that counting is done once for each. */
  private int[] table(Track track) {
    int[] table = new int[interesting.end() - interesting.from() + MOST_DAYS_IN + 1];
    for (int day = 0; day < table.length; day++) {
      table[day] = track.deadline(interesting.from() + day);
    }
    return table;
  }

  /** Whether a version is the one that governs the duty it sees for a spell and an anchor. */
  boolean gives(int index, int start, int anchor) {
    int deadline = deadline(index, anchor);
    if (!tracks.get(index).governs(start, anchor, deadline)) {
      return false;
    }
    for (int later = index + 1; later < tracks.size(); later++) {
      if (tracks.get(later).governs(start, anchor, deadline)) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param anchor from the first interesting day to {@link #MOST_DAYS_IN} after the last
   */
  int deadline(int index, int anchor) {
    return deadlines.get(index)[anchor - interesting.from()];
  }

  /** The anchor a version sees in a spell whose events happen so many days in. */
  int anchor(int index, int start, int daysIn) {
    return tracks.get(index).course().once() ? start : start + daysIn;
  }

  boolean isInForce(int day) {
    return tracks.stream().anyMatch(each -> each.inForce().contains(day));
  }

  /** Whether it matters for some version when in a spell something happens. */
  boolean dependsOnDaysIn() {
    boolean bySpell =
        tracks.stream()
            .anyMatch(each -> each.version().governs() instanceof Transition.SpellsStarting);
    return bySpell && tracks.stream().anyMatch(each -> !each.course().once());
  }

  /** Spell starts that the transition rules can tell apart, for anchors on a day. */
  TreeSet<Integer> starts(int index, int anchor) {
    Track track = tracks.get(index);
    TreeSet<Integer> starts = new TreeSet<>();
    if (track.course().once()) {
      starts.add(anchor);
      return starts;
    }
    int latest = anchor - Track.longest(track.course().offset());
    starts.add(latest);
    starts.add(Math.min(latest, Days.EVER));
    boundaries.headSet(latest, true).forEach(starts::add);
    boundaries.headSet(latest + 1, true).forEach(each -> starts.add(each - 1));
    return starts;
  }
}
