package dk.frirum.meeting;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseDuties;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.casework.CaseRecord;
import dk.frirum.casework.CaseRecords;
import dk.frirum.casework.Form;
import dk.frirum.meeting.MeetingPlacements.About;
import dk.frirum.web.Choice;
import dk.frirum.web.Fields;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form fills in by itself: kind, form, time and parties, from the duty at hand. */
@Component
class CallForm {
  private final CaseDuties duties;
  private final CaseRecords records;
  private final Slots slots;
  private final MeetingLists lists;
  private final MeetingPlacements placements;
  private final RegisteredMemberships memberships;

  CallForm(
      CaseDuties duties,
      CaseRecords records,
      Slots slots,
      MeetingLists lists,
      MeetingPlacements placements,
      RegisteredMemberships memberships) {
    this.duties = duties;
    this.records = records;
    this.slots = slots;
    this.lists = lists;
    this.placements = placements;
    this.memberships = memberships;
  }

  /** The duty the form was opened from, or else the next that a meeting would meet. */
  Optional<Standing> duty(CallWay way) {
    List<Standing> all =
        duties.standing(way.citizenId()).stream()
            .filter(duty -> duty.open() && duty.ours() && !duty.ofForm())
            .filter(duty -> kindFor(duty).isPresent())
            .toList();
    return all.stream()
        .filter(way::isFrom)
        .findFirst()
        .or(() ->
            all.stream()
                .filter(duty -> duty.due() != null)
                .min(Comparator.comparing(CallForm::due)));
  }

  private static LocalDate due(Standing duty) {
    LocalDate due = duty.due();
    return due == null ? LocalDate.MAX : due;
  }

  /** Whether a meeting of a kind is what a duty asks for. */
  boolean meets(Kind kind, Standing duty) {
    String interview = kind.interview();
    return interview != null && duties.kinds(duty.requirement()).contains(interview);
  }

  private Optional<Kind> kindFor(Standing duty) {
    return duties.kinds(duty.requirement()).stream()
        .flatMap(
            code -> List.of(Kind.values()).stream().filter(kind -> code.equals(kind.interview())))
        .findFirst();
  }

  /** The kind that meets the duty; a first talk with an employed person is at the workplace. */
  Kind kind(long citizenId, Optional<Standing> duty, LocalDate today) {
    CaseRecord record = records.of(citizenId, today);
    Kind kind =
        duty.flatMap(this::kindFor)
            .orElseGet(() ->
                record.spells().stream()
                        .anyMatch(spell ->
                            spell.benefit().equals("sickness-benefit")
                                && spell.during().contains(today))
                    ? Kind.FOLLOW_UP
                    : Kind.JOB_INTERVIEW);
    return kind == Kind.FOLLOW_UP && isEmployed(record, today) && isFirst(record, today)
        ? Kind.FIRST_AT_WORKPLACE
        : kind;
  }

  /** The placement the form was opened from; none where it was from none of the citizen's. */
  Optional<About> about(CallWay way, Words words) {
    return way.placement() == 0
        ? Optional.empty()
        : placements.find(way.citizenId(), way.placement(), words);
  }

  /** A talk about a placement is the follow-up interview that is due, or else of its own kind. */
  Kind aboutPlacement(long citizenId, Optional<Standing> duty, LocalDate today) {
    return duty.isEmpty()
        ? Kind.PLACEMENT_TALK
        : switch (kind(citizenId, duty, today)) {
          case FOLLOW_UP, FIRST_AT_WORKPLACE -> Kind.FOLLOW_UP;
          case JOB_INTERVIEW,
              JOINT_INTERVIEW,
              INTENSIFIED_EFFORT,
              ROUND_TABLE,
              PLACEMENT_TALK,
              GP_VIDEO,
              REHABILITATION_TEAM,
              SCHOOL_MEETING ->
              Kind.PLACEMENT_TALK;
        };
  }

  private static boolean isEmployed(CaseRecord record, LocalDate today) {
    return record.facts().stream()
        .anyMatch(fact ->
            fact.name().equals("employment")
                && fact.value().equals("employed")
                && fact.valid().contains(today));
  }

  private static boolean isFirst(CaseRecord record, LocalDate today) {
    return record.spells().stream()
        .filter(spell -> spell.during().contains(today))
        .noneMatch(spell ->
            record.interviews().stream()
                .anyMatch(each ->
                    each.kind().equals("follow-up-interview")
                        && each.outcome().equals("held")
                        && each.withdrawn() == null
                        && spell.during().contains(each.on())));
  }

  /** Whether a rule governs the form of such an interview on such a day. */
  Optional<CaseDuties.FormRule> formRule(long citizenId, Kind kind, LocalDate on) {
    String interview = kind.interview();
    return interview == null ? Optional.empty() : duties.formRule(citizenId, interview, on);
  }

  List<LocalDateTime> proposals(SignedIn who, long citizenId, Kind kind, @Nullable LocalDate due) {
    return slots.propose(
        who, new Clashes.Wanted(citizenId, Set.of(who.id()), "", 0), kind.minutes(), due);
  }

  /** What stands in the fields at first. */
  Fields defaults(
      SignedIn who,
      long citizenId,
      Kind kind,
      Optional<About> about,
      List<LocalDateTime> slots,
      LocalDate today) {
    Map<String, String> all = new HashMap<>();
    all.put("slot", slots.isEmpty() ? WhenReader.OTHER : slots.getFirst().toString());
    all.put("minutes", Integer.toString(kind.minutes()));
    Set<String> allowed =
        formRule(citizenId, kind, slots.isEmpty() ? today : slots.getFirst().toLocalDate())
            .map(CaseDuties.FormRule::allowed)
            .orElse(Set.of());
    List<Form> forms =
        kind.forms().stream()
            .filter(each -> allowed.isEmpty() || allowed.contains(each.code()))
            .toList();
    String workplace = about.map(About::workplace).orElse("");
    Form form =
        !workplace.isEmpty() && forms.contains(Form.WORKPLACE)
            ? Form.WORKPLACE
            : forms.isEmpty() ? kind.forms().getFirst() : forms.getFirst();
    all.put("form", form.code());
    all.put(
        "place",
        form == Form.WORKPLACE && !workplace.isEmpty()
            ? workplace
            : lists.lastPlace(who, citizenId, form).orElse(usualPlace(who, form)));
    // Only who must be there: nobody is invited by having been there once.
    Map<Part, MeetingLists.Known> last = lists.lastParties(citizenId);
    for (Seat seat : kind.seats()) {
      MeetingLists.Known known =
          last.get(seat.part()) == null && seat.part() == Part.A_KASSE
              ? fund(citizenId, today).orElse(null)
              : last.get(seat.part());
      if (seat.always() && known != null) {
        all.put(seat.part().code() + "-name", known.name());
        all.put(seat.part().code() + "-email", known.email());
      }
    }
    about
        .filter(it -> kind.seats().stream().anyMatch(seat -> seat.part() == Part.EMPLOYER))
        .ifPresent(it -> {
          all.put(Part.EMPLOYER.code() + "-name", it.contact());
          all.put(Part.EMPLOYER.code() + "-email", it.email());
        });
    kind.seats().stream()
        .filter(seat -> seat.part() == Part.CITIZEN)
        .forEach(_ -> all.put("citizen-on", "on"));
    return new Fields(all);
  }

  /** The a-kasse the citizen is registered with; none where nobody has registered it. */
  private Optional<MeetingLists.Known> fund(long citizenId, LocalDate today) {
    return memberships.of(List.of(citizenId)).getOrDefault(citizenId, List.of()).stream()
        .filter(each -> each.during().contains(today))
        .findFirst()
        .map(each -> new MeetingLists.Known(each.fund(), each.email()));
  }

  private static String usualPlace(SignedIn who, Form form) {
    return switch (form) {
      case IN_PERSON -> who.municipalityName();
      case WORKPLACE, VIDEO, PHONE -> "";
    };
  }

  /** The kinds there are, by name. */
  static List<Choice> kinds(Words words) {
    return List.of(Kind.values()).stream()
        .map(kind -> new Choice(kind.code(), words.t("meeting.kind." + kind.code())))
        .toList();
  }
}
