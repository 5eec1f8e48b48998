package dk.frirum.meeting;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a party answers (<i>svar</i>).
 *
 * @param excuse why not coming; none where it is another answer, or a member of staff notes it
 * @param text what is said with it; empty for nothing
 * @param times which would suit instead
 */
record Reply(Answer answer, @Nullable Excuse excuse, String text, List<Instant> times) {
  static final Reply NONE = new Reply(Answer.NONE, null, "", List.of());

  Reply {
    times = List.copyOf(times);
  }

  /** As stored: ISO instants with blanks between. */
  String storedTimes() {
    return times.stream().map(Instant::toString).collect(Collectors.joining(" "));
  }

  static List<Instant> times(String stored) {
    return Stream.of(stored.split(" "))
        .filter(each -> !each.isEmpty())
        .map(Instant::parse)
        .toList();
  }
}
