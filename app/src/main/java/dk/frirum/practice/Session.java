package dk.frirum.practice;

import dk.frirum.practice.Ground.Subject;
import dk.frirum.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One video session with a practice: doctor, leader, caseworker.
 *
 * @param owner the caseworker who called it
 */
record Session(
    long id,
    long practiceId,
    String practice,
    Instant at,
    int minutes,
    String doctor,
    String leader,
    String owner) {

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
   * @param consentOn the day of the consent; none where the law is the ground
   * @param law the paragraph; empty where consent is the ground
   * @param record the minutes, in this citizen's case alone; empty before
   */
  record Item(
      long id,
      long sessionId,
      long citizenId,
      String citizen,
      Ground ground,
      @Nullable LocalDate consentOn,
      String law,
      Set<Subject> subjects,
      String question,
      String record,
      int version) {
    Item {
      subjects = Set.copyOf(subjects);
    }
  }
}
