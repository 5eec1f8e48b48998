package dk.frirum.meeting;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.Form;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that moves a meeting. */
@Controller
class OtherTimePage {
  private final Pages pages;
  private final Meetings meetings;
  private final MeetingWords said;
  private final CallWords calling;
  private final Slots slots;
  private final Clashes clashes;
  private final MeetingLists lists;
  private final Changed changed;
  private final Clock clock;

  OtherTimePage(
      Pages pages,
      Meetings meetings,
      MeetingWords said,
      CallWords calling,
      Slots slots,
      Clashes clashes,
      MeetingLists lists,
      Changed changed,
      Clock clock) {
    this.pages = pages;
    this.meetings = meetings;
    this.said = said;
    this.calling = calling;
    this.slots = slots;
    this.clashes = clashes;
    this.lists = lists;
    this.changed = changed;
    this.clock = clock;
  }

  @GetMapping("/meetings/{meeting}/move")
  String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("meeting") long id,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Meeting meeting = meetings.open(who, id);
    if (meeting.stage() != Stage.CALLED) {
      return "redirect:" + MeetingWords.path(id);
    }
    List<LocalDateTime> free =
        free(who, meeting, meeting.form() == Form.IN_PERSON ? meeting.place() : "");
    Fields typed =
        new Fields(
            Map.of(
                "slot", free.isEmpty() ? WhenReader.OTHER : free.getFirst().toString(),
                "minutes", Integer.toString(meeting.span().minutes()),
                "form", meeting.form().code(),
                "place", meeting.place()));
    return show(meeting, free, typed, meeting.version(), List.of(), List.of(), frame, model);
  }

  @PostMapping("/meetings/{meeting}/move")
  String move(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("meeting") long id,
      @RequestParam("version") int version,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Meeting meeting = meetings.open(who, id);
    Fields typed = new Fields(sent);
    List<FieldError> errors = new ArrayList<>();
    Span span = new WhenReader(clock.getZone(), clock.instant(), frame.words()).read(typed, errors);
    PlaceReader where =
        new PlaceReader(
            meeting.kind().forms(), lists.hiddenAddress(meeting.citizenId()), frame.words());
    Form form = where.form(typed, errors);
    String place = where.place(typed, form, errors);
    String room = form == Form.IN_PERSON ? place : "";
    if (!errors.isEmpty() || span == null || form == null) {
      return show(
          meeting, free(who, meeting, room), typed, version, errors, List.of(), frame, model);
    }
    List<Clash> found = clashes.of(who, wanted(meeting, room), span);
    if (!found.isEmpty() && !typed.v("seen").equals(CallPage.seen(found))) {
      return show(meeting, free(who, meeting, room), typed, version, errors, found, frame, model);
    }
    return switch (meetings.move(who, id, new Move(span, form, place), version)) {
      case Result.Done(Meeting done) -> {
        String text =
            frame.words().t("meeting.moved", done.citizenName(), said.when(done, frame.words()));
        Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, text));
        yield "redirect:" + MeetingWords.path(id);
      }
      case Result.Conflict(Meeting now) -> conflict(now, typed, frame, model);
      case Result.Refused(Meeting now, var _) -> conflict(now, typed, frame, model);
    };
  }

  private String conflict(Meeting now, Fields typed, Frame frame, Model model) {
    return changed.show(now, MeetingWords.path(now.id()) + "/move", typed, List.of(), frame, model);
  }

  private List<LocalDateTime> free(SignedIn who, Meeting meeting, String room) {
    return slots.propose(who, wanted(meeting, room), meeting.span().minutes(), null);
  }

  private static Clashes.Wanted wanted(Meeting meeting, String room) {
    Set<Long> staff =
        Stream.concat(
                Stream.of(meeting.ownerId()),
                meeting.parties().stream().map(Party::staffId).filter(Objects::nonNull))
            .collect(Collectors.toSet());
    return new Clashes.Wanted(meeting.citizenId(), staff, room, meeting.id());
  }

  private String show(
      Meeting meeting,
      List<LocalDateTime> free,
      Fields typed,
      int version,
      List<FieldError> errors,
      List<Clash> found,
      Frame frame,
      Model model) {
    model.addAttribute(
        "form",
        new MoveFormView(
            MeetingWords.path(meeting.id()) + "/move",
            MeetingWords.path(meeting.id()),
            meeting.citizenName(),
            "/citizens/" + meeting.citizenId(),
            said.when(meeting, frame.words()),
            calling.slots(free, frame.words()),
            meeting.kind().forms().stream().map(Form::code).toList(),
            typed,
            errors,
            calling.clashes(found, frame.words()),
            CallPage.seen(found),
            version));
    model.addAttribute(
        "page", frame.page(frame.words().t("meeting.move.title"), Page.Section.MEETINGS));
    return "meeting/move";
  }
}
