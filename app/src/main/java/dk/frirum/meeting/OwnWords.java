package dk.frirum.meeting;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseDuties;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.meeting.OwnMeetingView.Fact;
import dk.frirum.meeting.OwnMeetingView.OwnTask;
import dk.frirum.meeting.OwnMeetingView.ReplyForm;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A meeting as one who takes part may see it, in the reader's language. */
@Component
class OwnWords {
  private static final int PROPOSED = 6;
  private static final int NOTICE = 2;
  private static final int DAYS = 21;

  /** In this order, where the party is told them at all. */
  private static final List<String> FIELDS =
      List.of("where", "caller", "minutes", "parties", "law");

  private final Invitations invitations;
  private final Slots slots;
  private final CaseDuties duties;
  private final Clock clock;

  OwnWords(Invitations invitations, Slots slots, CaseDuties duties, Clock clock) {
    this.invitations = invitations;
    this.slots = slots;
    this.duties = duties;
    this.clock = clock;
  }

  /** What was typed and is wrong; with the meeting it is about. */
  record Tried(long meeting, Fields typed, List<FieldError> errors) {
    static final Tried NOTHING = new Tried(0, new Fields(Map.of()), List.of());
  }

  /**
   * The view of a party.
   *
   * @param base beginning of the addresses where the party answers
   */
  OwnMeetingView view(
      SignedIn who,
      Meeting meeting,
      Party party,
      List<Task> tasks,
      String base,
      Tried tried,
      Words words) {
    Map<String, String> fields =
        PartyView.of(party.part(), invitations.facts(who.municipalityName(), meeting, null, words))
            .fields();
    String kind = fields.getOrDefault("kind", "");
    String citizen = fields.getOrDefault("citizen", "");
    // A partner may have several citizens; a citizen knows whose meeting it is.
    String title =
        kind.isEmpty()
            ? words.t("own.about", citizen)
            : party.part() == Part.CITIZEN ? kind : words.t("own.kind.about", kind, citizen);
    List<Fact> facts = new ArrayList<>();
    for (String field : FIELDS) {
      String text = fields.getOrDefault(field, "");
      if (!text.isEmpty()) {
        facts.add(
            new Fact(
                words.t("own.field." + field),
                field.equals("minutes") ? words.t("own.minutes", text) : text));
      }
    }
    boolean ahead = meeting.stage() == Stage.CALLED && meeting.span().to().isAfter(clock.instant());
    return new OwnMeetingView(
        title,
        fields.getOrDefault("when", ""),
        facts,
        stage(meeting, ahead),
        ahead ? form(who, meeting, party, base, tried, words) : null,
        party.told(),
        tasks.stream().map(task -> task(task, base)).toList());
  }

  private static String stage(Meeting meeting, boolean ahead) {
    return switch (meeting.stage()) {
      case CANCELLED -> "cancelled";
      // What else became of it is the municipality's to tell.
      case CALLED, HELD, NOT_HELD -> ahead ? "ahead" : "over";
    };
  }

  private ReplyForm form(
      SignedIn who, Meeting meeting, Party party, String base, Tried tried, Words words) {
    boolean mine = tried.meeting() == meeting.id();
    return new ReplyForm(
        meeting.id(),
        base + "/meetings/" + meeting.id() + "/answer",
        party.answer().code(),
        said(party, words),
        choices(proposed(who, meeting), words),
        Excuse.of(party.part()).stream().map(Excuse::code).toList(),
        mine ? tried.typed() : Tried.NOTHING.typed(),
        mine ? tried.errors() : List.of());
  }

  OwnTask task(Task task, String base) {
    boolean open = task.doneAt() == null;
    return new OwnTask(
        task.what(),
        task.due(),
        open && task.due().isBefore(LocalDate.now(clock)),
        task.version(),
        open ? base + "/tasks/" + task.id() + "/done" : null);
  }

  /** {@code Kommer ikke: Jeg er syg – Feber}. */
  String said(Party party, Words words) {
    if (party.answer() == Answer.NONE) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    Excuse excuse = party.excuse();
    if (excuse != null) {
      parts.add(words.t("excuse." + excuse.code()));
    }
    party.times().forEach(at -> parts.add(words.at(at, clock.getZone())));
    if (!party.answerText().isEmpty()) {
      parts.add(party.answerText());
    }
    String answer = words.t("reply.said." + party.answer().code());
    return parts.isEmpty() ? answer : answer + ": " + String.join("; ", parts);
  }

  List<Choice> choices(List<Instant> times, Words words) {
    return times.stream()
        .map(at -> {
          LocalDate day = at.atZone(clock.getZone()).toLocalDate();
          return new Choice(
              at.toString(),
              words.t(
                  "meeting.slot",
                  words.weekday(day),
                  words.shortDate(day),
                  words.time(at, clock.getZone())));
        })
        .toList();
  }

  /** Free times a party can ask for instead: before the duty's last day, where that leaves any. */
  List<Instant> proposed(SignedIn who, Meeting meeting) {
    LocalDate first = LocalDate.now(clock).plusDays(NOTICE);
    LocalDate due = due(meeting);
    LocalDate last = due == null || due.isBefore(first) ? first.plusDays(DAYS) : due;
    Set<Long> staff =
        Stream.concat(
                Stream.of(meeting.ownerId()),
                meeting.parties().stream().map(Party::staffId).filter(Objects::nonNull))
            .collect(Collectors.toSet());
    return slots
        .within(
            who,
            new Clashes.Wanted(meeting.citizenId(), staff, "", meeting.id()),
            meeting.span().minutes(),
            first,
            last,
            PROPOSED)
        .stream()
        .map(at -> at.atZone(clock.getZone()).toInstant())
        .toList();
  }

  private @Nullable LocalDate due(Meeting meeting) {
    Meeting.ForDuty duty = meeting.duty();
    return duty == null
        ? null
        : duties.standing(meeting.citizenId()).stream()
            .filter(each ->
                each.requirement().equals(duty.requirement())
                    && each.spell().equals(Long.toString(duty.spellId()))
                    && each.anchor().equals(duty.anchor()))
            .map(Standing::due)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }
}
