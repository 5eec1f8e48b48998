package dk.frirum.practice;

import dk.frirum.meeting.Span;
import dk.frirum.practice.Ground.Subject;
import dk.frirum.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One video session with a practice: doctor, leader, caseworker.
 *
 * @param ownerId the caseworker who called it
 * @param place the link, or where else; empty for none
 * @param email of the practice; empty for none
 * @param guests addresses of others who are sent the calendar file
 * @param uid the same for all that is ever sent about it
 * @param sequence counts what has been sent about it
 */
record Session(
    long id,
    long practiceId,
    String practice,
    Instant at,
    int minutes,
    String doctor,
    String leader,
    long ownerId,
    String owner,
    String place,
    String email,
    List<String> guests,
    UUID uid,
    int sequence,
    boolean cancelled,
    int version) {
  Session {
    guests = List.copyOf(guests);
  }

  /** How its outbox knows it. */
  String topic() {
    return "practice-session/" + id;
  }

  /** When it is. */
  Span span() {
    return Span.of(at, minutes);
  }

  /**
   * A practice (<i>lægepraksis</i>).
   *
   * @param parts when it takes part, latest first
   */
  record Practice(long id, String name, String email, List<Part> parts) {
    Practice {
      parts = List.copyOf(parts);
    }

    boolean takesPart(LocalDate day) {
      return parts.stream().anyMatch(each -> each.during().contains(day));
    }
  }

  /** That a practice takes part, and who there said so. */
  record Part(long id, DateRange during, String saidBy, int version) {}

  /**
   * A citizen on the agenda.
   *
   * @param consentOn the day of the consent; none on another ground
   * @param because the paragraph that demands it, or the considerations; empty where consent is the
   *     ground
   * @param toldOn when the citizen was told that it was passed on; none before, and on other grounds
   *     than considerations
   * @param record the minutes, in this citizen's case alone; empty before
   */
  record Item(
      long id,
      long sessionId,
      long citizenId,
      String citizen,
      Ground ground,
      @Nullable LocalDate consentOn,
      String because,
      @Nullable LocalDate toldOn,
      Set<Subject> subjects,
      String question,
      String record,
      int version) {
    Item {
      subjects = Set.copyOf(subjects);
    }
  }
}
