package dk.frirum.meeting;

import static dk.frirum.casework.Form.IN_PERSON;
import static dk.frirum.casework.Form.PHONE;
import static dk.frirum.casework.Form.VIDEO;
import static dk.frirum.casework.Form.WORKPLACE;
import static dk.frirum.meeting.Basis.CONSENT;
import static dk.frirum.meeting.Basis.DUTY;
import static dk.frirum.meeting.Basis.OFFICE;
import static dk.frirum.meeting.Basis.RIGHT;
import static dk.frirum.meeting.Basis.VOLUNTARY;
import static dk.frirum.meeting.Part.A_KASSE;
import static dk.frirum.meeting.Part.CITIZEN;
import static dk.frirum.meeting.Part.COLLEAGUE;
import static dk.frirum.meeting.Part.COMPANION;
import static dk.frirum.meeting.Part.EMPLOYER;
import static dk.frirum.meeting.Part.GP;
import static dk.frirum.meeting.Part.SCHOOL;
import static dk.frirum.meeting.Part.TEAM_MEMBER;
import static dk.frirum.meeting.Part.UNION;
import static dk.frirum.meeting.Seat.always;
import static dk.frirum.meeting.Seat.maybe;
import static dk.frirum.meeting.Seat.some;

import dk.frirum.casework.Form;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of meeting (<i>mødetype</i>): who takes part and on what, how it may be held, and which
 * interview it is. The paragraph the citizen is called by is the duty's, of the version in force;
 * it is not said here. What each party may see is said by {@link PartyView}. Where the bases come
 * from, and how sure they are, stands in docs/meetings.md.
 */
enum Kind {
  /** <i>Opfølgningssamtale</i> with a sick person. */
  FOLLOW_UP(
      "follow-up-interview",
      45,
      List.of(IN_PERSON, WORKPLACE, VIDEO, PHONE),
      always(CITIZEN, DUTY),
      maybe(EMPLOYER, CONSENT)),
  /** <i>Første samtale på arbejdspladsen</i> with the manager (the Favrskov model). */
  FIRST_AT_WORKPLACE(
      "follow-up-interview",
      60,
      List.of(WORKPLACE, IN_PERSON, VIDEO, PHONE),
      always(CITIZEN, DUTY),
      always(EMPLOYER, CONSENT)),
  /** <i>Jobsamtale.</i> */
  JOB_INTERVIEW(
      "job-interview", 45, List.of(IN_PERSON, VIDEO, PHONE, WORKPLACE), always(CITIZEN, DUTY)),
  /** <i>Fælles jobsamtale</i> with the a-kasse. */
  JOINT_INTERVIEW(
      "joint-interview",
      45,
      List.of(IN_PERSON, VIDEO, PHONE),
      always(CITIZEN, DUTY),
      always(A_KASSE, CONSENT)),
  /** <i>Jobsamtale om intensiveret indsats.</i> */
  INTENSIFIED_EFFORT(
      "intensified-effort-interview",
      60,
      List.of(IN_PERSON, VIDEO, PHONE),
      always(CITIZEN, DUTY),
      maybe(A_KASSE, CONSENT)),
  /** <i>Rundbordssamtale</i> of all who can help somebody back to work. */
  ROUND_TABLE(
      "follow-up-interview",
      60,
      List.of(WORKPLACE, IN_PERSON, VIDEO),
      always(CITIZEN, VOLUNTARY),
      always(EMPLOYER, CONSENT),
      maybe(A_KASSE, CONSENT),
      maybe(UNION, CONSENT)),
  /** <i>Samtale om et forløb</i> with the employer it is at; no interview by law. */
  PLACEMENT_TALK(
      null,
      30,
      List.of(WORKPLACE, IN_PERSON, VIDEO, PHONE),
      always(CITIZEN, VOLUNTARY),
      maybe(EMPLOYER, CONSENT)),
  /** <i>Videomøde med egen læge</i>, voluntary for the practice. */
  GP_VIDEO(null, 20, List.of(VIDEO, PHONE), always(GP, CONSENT), maybe(CITIZEN, VOLUNTARY)),
  /** <i>Møde i rehabiliteringsteamet.</i> */
  REHABILITATION_TEAM(
      null,
      60,
      List.of(IN_PERSON, VIDEO),
      always(CITIZEN, VOLUNTARY),
      some(TEAM_MEMBER, OFFICE, Area.values().length)),
  /** <i>Møde med uddannelsesstedet.</i> */
  SCHOOL_MEETING(
      null,
      45,
      List.of(IN_PERSON, VIDEO, PHONE),
      always(CITIZEN, VOLUNTARY),
      always(SCHOOL, CONSENT));

  private final @Nullable String interview;
  private final int minutes;
  private final List<Form> forms;
  private final List<Seat> seats;

  Kind(@Nullable String interview, int minutes, List<Form> forms, Seat... seats) {
    this.interview = interview;
    this.minutes = minutes;
    this.forms = forms;
    this.seats =
        Stream.concat(
                Stream.of(seats),
                // Whoever comes to the authority may bring somebody; a colleague may be needed.
                Stream.of(maybe(COMPANION, RIGHT), maybe(COLLEAGUE, OFFICE)))
            .toList();
  }

  /** As stored: {@code follow-up}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Kind> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /** Code of the interview it is when it is held; none where it is no interview by law. */
  @Nullable String interview() {
    return interview;
  }

  /** Code of what happens in the case when it is held, where it is no interview. */
  @Nullable String occurrence() {
    return this == REHABILITATION_TEAM ? "rehabilitation-team-meeting" : null;
  }

  /** How long it takes, as a rule. */
  int minutes() {
    return minutes;
  }

  /** How it may be held, the usual one first. */
  List<Form> forms() {
    return forms;
  }

  List<Seat> seats() {
    return seats;
  }

  /** Whether it is to be at the workplace unless there is a reason against it. */
  boolean belongsAtWorkplace() {
    return this == FIRST_AT_WORKPLACE;
  }
}
