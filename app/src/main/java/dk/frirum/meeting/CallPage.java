package dk.frirum.meeting;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.casework.Form;
import dk.frirum.citizen.Citizen;
import dk.frirum.citizen.Citizens;
import dk.frirum.guidance.NoticeOffer;
import dk.frirum.guidance.Notices;
import dk.frirum.meeting.CallReader.Reading;
import dk.frirum.meeting.MeetingPlacements.About;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that calls a meeting, and what it would clash with. */
@Controller
class CallPage {
  private final Pages pages;
  private final Meetings meetings;
  private final CallForm form;
  private final CallWords said;
  private final Clashes clashes;
  private final Colleagues colleagues;
  private final MeetingLists lists;
  private final Citizens citizens;
  private final CitizenAccess access;
  private final Notices notices;
  private final Clock clock;

  CallPage(
      Pages pages,
      Meetings meetings,
      CallForm form,
      CallWords said,
      Clashes clashes,
      Colleagues colleagues,
      MeetingLists lists,
      Citizens citizens,
      CitizenAccess access,
      Notices notices,
      Clock clock) {
    this.pages = pages;
    this.meetings = meetings;
    this.form = form;
    this.said = said;
    this.clashes = clashes;
    this.colleagues = colleagues;
    this.lists = lists;
    this.citizens = citizens;
    this.access = access;
    this.notices = notices;
    this.clock = clock;
  }

  /** What a form is about. */
  record Asked(
      CallWay way, Citizen citizen, Optional<Standing> duty, Optional<About> about, Kind kind) {}

  @GetMapping("/citizens/{citizen}/meetings/new")
  @Transactional
  public String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Asked asked = asked(who, citizen, sent, frame);
    List<LocalDateTime> slots = slots(who, asked);
    Fields typed = form.defaults(who, citizen, asked.kind(), asked.about(), slots, frame.today());
    return show(who, asked, slots, typed, List.of(), List.of(), UUID.randomUUID(), frame, model);
  }

  @PostMapping("/citizens/{citizen}/meetings")
  @Transactional
  public String call(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Asked asked = asked(who, citizen, sent, frame);
    Fields typed = new Fields(sent);
    UUID key = Hidden.key(typed.v("idempotencyKey"));
    List<Choice> staff = colleagues.of(who, citizen);
    CallReader reader =
        new CallReader(
            asked.kind(),
            new CallReader.Citizen(
                asked.citizen().name(),
                Objects.requireNonNullElse(asked.citizen().email(), ""),
                lists.language(citizen)),
            staff,
            new WhenReader(clock.getZone(), clock.instant(), frame.words()),
            new PlaceReader(asked.kind().forms(), lists.hiddenAddress(citizen), frame.words()),
            frame.today(),
            frame.words());
    return switch (reader.read(
        typed, forDuty(asked), law(asked), asked.about().map(About::id).orElse(null))) {
      case Reading.Refused(List<FieldError> errors) ->
          show(who, asked, slots(who, asked), typed, errors, List.of(), key, frame, model);
      case Reading.Understood(Call call) -> {
        List<Clash> found = clashes.of(who, wanted(who, citizen, call), call.span());
        if (!found.isEmpty() && !typed.v("seen").equals(seen(found))) {
          yield show(who, asked, slots(who, asked), typed, List.of(), found, key, frame, model);
        }
        Meeting meeting = meetings.call(who, citizen, call, key);
        Frame.carry(redirect, said.called(meeting, frame.words()));
        yield "redirect:/meetings/" + meeting.id();
      }
    };
  }

  private Asked asked(SignedIn who, long citizenId, Map<String, String> sent, Frame frame) {
    access.open(who, citizenId, Action.MEETING_VIEWED, Map.of());
    CallWay way = CallWay.read(citizenId, sent);
    Optional<Standing> duty = form.duty(way);
    Optional<About> about = form.about(way, frame.words());
    Kind kind =
        Kind.of(sent.getOrDefault("kind", ""))
            .orElseGet(() ->
                about.isPresent()
                    ? form.aboutPlacement(citizenId, duty, frame.today())
                    : form.kind(citizenId, duty, frame.today()));
    // A meeting of another sort does not meet the duty, and so is not for it.
    return new Asked(
        way,
        citizens.find(who, citizenId),
        duty.filter(each -> form.meets(kind, each)),
        about,
        kind);
  }

  private List<LocalDateTime> slots(SignedIn who, Asked asked) {
    return form.proposals(
        who, asked.way().citizenId(), asked.kind(), asked.duty().map(Standing::due).orElse(null));
  }

  private static Meeting.@Nullable ForDuty forDuty(Asked asked) {
    return asked
        .duty()
        .map(duty ->
            new Meeting.ForDuty(duty.requirement(), Long.parseLong(duty.spell()), duty.anchor()))
        .orElse(null);
  }

  private @Nullable NoticeOffer notice(Asked asked, long citizen) {
    return bound(asked) ? notices.offer(citizen).orElse(null) : null;
  }

  private static boolean bound(Asked asked) {
    return asked.kind().seats().stream()
        .anyMatch(seat -> seat.part() == Part.CITIZEN && seat.basis() == Basis.DUTY);
  }

  /** Where the citizen must come, and what it means to stay away is not known here. */
  private List<String> noNotice(Asked asked, long citizen, Words words) {
    return bound(asked)
        ? notices.unknown(citizen).stream().map(each -> words.code("benefit", each)).toList()
        : List.of();
  }

  private static String law(Asked asked) {
    return asked.duty().map(Standing::basis).orElse("");
  }

  private static Clashes.Wanted wanted(SignedIn who, long citizen, Call call) {
    Set<Long> staff =
        Stream.concat(
                Stream.of(who.id()),
                call.invitees().stream().map(Call.Invitee::staffId).filter(Objects::nonNull))
            .collect(Collectors.toSet());
    return new Clashes.Wanted(citizen, staff, call.form() == Form.IN_PERSON ? call.place() : "", 0);
  }

  private String show(
      SignedIn who,
      Asked asked,
      List<LocalDateTime> slots,
      Fields typed,
      List<FieldError> errors,
      List<Clash> found,
      UUID key,
      Frame frame,
      Model model) {
    long citizen = asked.way().citizenId();
    model.addAttribute(
        "form",
        new CallFormView(
            asked.way().action(asked.kind()),
            CallWay.form(citizen),
            "/citizens/" + citizen,
            asked.citizen().name(),
            "/citizens/" + citizen,
            asked.duty().map(duty -> said.duty(duty, frame.words())).orElse(null),
            asked.about().map(each -> new Choice(each.href(), each.title())).orElse(null),
            form.formRule(citizen, asked.kind(), frame.today())
                .map(rule -> said.formRule(rule, frame.words()))
                .orElse(null),
            law(asked),
            asked.kind().code(),
            CallForm.kinds(frame.words()),
            asked.way().hidden(),
            notice(asked, citizen),
            noNotice(asked, citizen, frame.words()),
            said.slots(slots, frame.words()),
            asked.kind().forms().stream().map(Form::code).toList(),
            said.seats(asked.kind(), colleagues.of(who, citizen)),
            asked.kind().belongsAtWorkplace(),
            Stream.of(Away.values()).map(Away::code).toList(),
            typed,
            errors,
            said.clashes(found, frame.words()),
            seen(found),
            key.toString()));
    model.addAttribute(
        "page", frame.page(frame.words().t("meeting.call.title"), Page.Section.CITIZENS));
    return "meeting/call";
  }

  /** What stands for the clashes that were shown: others must be shown again. */
  static String seen(List<Clash> found) {
    return found.stream()
        .map(each -> each.with().code() + "@" + each.span().from())
        .collect(Collectors.joining(","));
  }
}
