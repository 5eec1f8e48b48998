package dk.frirum.meeting;

import java.time.Instant;
import java.util.List;

/** What else stands in a staff member's calendar for the phone; without names, as all there. */
public interface FeedSource {

  /** What begins between two instants, of what that staff member takes part in. */
  List<CalendarFile.Event> events(long staffId, Instant from, Instant to);
}
