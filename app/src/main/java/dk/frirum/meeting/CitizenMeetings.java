package dk.frirum.meeting;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** A citizen's meetings, for the citizen's page. */
@Component
public class CitizenMeetings {
  private final MeetingLists lists;
  private final MeetingWords said;
  private final Mistakes mistakes;
  private final Clock clock;

  CitizenMeetings(MeetingLists lists, MeetingWords said, Mistakes mistakes, Clock clock) {
    this.lists = lists;
    this.said = said;
    this.mistakes = mistakes;
    this.clock = clock;
  }

  /**
   * A meeting.
   *
   * @param when date and time in words
   * @param kind code
   * @param form code
   * @param state code
   */
  public record Line(
      long id, String when, String kind, String form, String place, String state, String href) {}

  /** The latest first; that the citizen may be seen is asked before, and said in the trail. */
  public List<Line> of(SignedIn who, long citizenId, Words words) {
    return lines(lists.of(who, citizenId), words);
  }

  /** Those about one of the citizen's placements; the same holds. */
  public List<Line> about(SignedIn who, long citizenId, long placementId, Words words) {
    return lines(lists.about(who, citizenId, placementId), words);
  }

  private List<Line> lines(List<Meeting> meetings, Words words) {
    return meetings.stream()
        .map(meeting ->
            new Line(
                meeting.id(),
                said.when(meeting, words),
                meeting.kind().code(),
                meeting.form().code(),
                meeting.place(),
                said.state(meeting),
                MeetingWords.path(meeting.id())))
        .toList();
  }

  /**
   * A letter that says a summons was a mistake, which somebody must still print and send.
   *
   * @param problem why it did not go by itself, in words; empty where it was to go on paper
   * @param printed where it is noted that it went
   */
  public record Waiting(
      String receiver, LocalDate on, String problem, String href, String printed) {}

  /** Those of a citizen's; that the citizen may be seen is asked before. */
  public List<Waiting> ofMistakes(long citizenId, Words words) {
    return mistakes.of(citizenId, words).stream()
        .map(waiting -> {
          Letters.Letter each = waiting.letter();
          String href = MeetingWords.path(each.meetingId()) + "/letters/" + each.id();
          return new Waiting(
              each.receiver().lines().findFirst().orElse(""),
              LocalDate.ofInstant(each.writtenAt(), clock.getZone()),
              waiting.problem(),
              href,
              href + "/printed");
        })
        .toList();
  }

  /** The form that calls a meeting. */
  public static String call(long citizenId) {
    return CallWay.form(citizenId);
  }

  /** The form that calls one about a placement. */
  public static String callAbout(long citizenId, long placementId) {
    return CallWay.about(citizenId, placementId);
  }

  /** The form that calls the meeting a duty asks for. */
  public static String call(long citizenId, long spellId, String requirement, LocalDate anchor) {
    return UriComponentsBuilder.fromPath(CallWay.form(citizenId))
        .queryParam("requirement", requirement)
        .queryParam("spell", spellId)
        .queryParam("anchor", anchor)
        .encode()
        .build()
        .toUriString();
  }
}
