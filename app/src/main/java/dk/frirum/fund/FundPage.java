package dk.frirum.fund;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.CaseRecord;
import dk.frirum.casework.CaseRecords;
import dk.frirum.casework.Form;
import dk.frirum.casework.Histories;
import dk.frirum.citizen.Citizens;
import dk.frirum.duty.Duties;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.fund.FundView.HandOverLine;
import dk.frirum.fund.FundView.HeldLine;
import dk.frirum.fund.FundView.LawDay;
import dk.frirum.fund.FundView.MemberLine;
import dk.frirum.fund.FundView.PartLine;
import dk.frirum.meeting.CitizenMeetings;
import dk.frirum.rules.CaseHistory;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The page of a citizen's course with an a-kasse; what is sent from it is {@link WriteFundPage}'s.
 */
@Controller
class FundPage {
  private final Pages pages;
  private final CitizenAccess access;
  private final Citizens citizens;
  private final CaseRecords records;
  private final Histories histories;
  private final RulebookHolder holder;
  private final Duties duties;
  private final FundCourses courses;
  private final FundWords said;
  private final CitizenMeetings meetings;
  private final Clock clock;

  FundPage(
      Pages pages,
      CitizenAccess access,
      Citizens citizens,
      CaseRecords records,
      Histories histories,
      RulebookHolder holder,
      Duties duties,
      FundCourses courses,
      FundWords said,
      CitizenMeetings meetings,
      Clock clock) {
    this.pages = pages;
    this.access = access;
    this.citizens = citizens;
    this.records = records;
    this.histories = histories;
    this.holder = holder;
    this.duties = duties;
    this.courses = courses;
    this.said = said;
    this.meetings = meetings;
    this.clock = clock;
  }

  static String path(long citizenId) {
    return "/citizens/" + citizenId + "/fund";
  }

  @GetMapping("/citizens/{citizen}/fund")
  @Transactional
  public String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      HttpServletRequest request,
      Model model) {
    return show(who, citizen, Map.of(), List.of(), pages.frame(request), model);
  }

  /** When the rules have the hand-over of a spell. */
  Optional<HandOverLaw.Day> lawDay(long citizenId, CaseRecord.Spell spell) {
    CaseHistory history = histories.of(citizenId);
    return history.spells().stream()
        .filter(each -> each.id().equals(Long.toString(spell.id())))
        .findFirst()
        .flatMap(new HandOverLaw(holder.rulebook(), history)::of);
  }

  /** What would be handed over now. */
  List<String> contents(long citizenId, CaseRecord record, CaseRecord.Spell spell, Words words) {
    return said.contents(record, spell, duties.of(citizenId), words);
  }

  /** The page, with what was typed and what is wrong with it. */
  String show(
      SignedIn who,
      long citizen,
      Map<String, String> typed,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    access.open(who, citizen, Action.COURSE_VIEWED, Map.of("page", "fund"));
    Words words = frame.words();
    CaseRecord record = records.of(citizen, frame.today());
    CaseRecord.Spell spell = Course.spell(record).orElse(null);
    Course course = courses.of(citizen);
    String name = citizens.find(who, citizen).name();
    List<CitizenMeetings.Line> called = meetings.of(who, citizen, words);
    model.addAttribute(
        "fund",
        new FundView(
            name,
            "/citizens/" + citizen,
            path(citizen),
            spell == null ? null : spell.during().from(),
            spell == null
                ? null
                : lawDay(citizen, spell)
                    .map(day -> new LawDay(day.on(), "/rulebook/" + day.requirement(), day.basis()))
                    .orElse(null),
            course.memberships().stream().map(FundPage::line).toList(),
            courses.funds(who.municipality()),
            FundPart.held(record).stream()
                .map(each -> new HeldLine(each.kind(), each.on(), each.form()))
                .toList(),
            spell == null ? List.of() : contents(citizen, record, spell, words),
            spell == null
                ? null
                : course.of(spell.id()).map(each -> line(each, words)).orElse(null),
            CitizenMeetings.call(citizen) + "?kind=joint-interview",
            course.memberships().stream()
                .filter(each -> Sight.of(each.during()).on(frame.today()))
                .findFirst()
                .map(each ->
                    new PartLine(
                        each.fund(),
                        said.lines(FundPart.of(name, record, called, course, each), words)))
                .orElse(null),
            Course.HELD_BY_FUND.stream()
                .map(kind -> new Choice(kind, words.code("kind", kind)))
                .toList(),
            Stream.of(Form.IN_PERSON, Form.VIDEO, Form.PHONE).map(Form::code).toList(),
            typed,
            errors,
            UUID.randomUUID().toString()));
    frame.crumb(name, "/citizens/" + citizen).crumb(words.t("fund.title"), null);
    model.addAttribute("page", frame.page(words.t("fund.title"), Page.Section.CITIZENS));
    return "fund/fund";
  }

  private static MemberLine line(Course.Membership each) {
    Sight sight = Sight.of(each.during());
    return new MemberLine(
        each.id(),
        each.fund(),
        each.during().from(),
        each.during().to(),
        sight.first(),
        sight.last(),
        each.version());
  }

  private @Nullable HandOverLine line(Course.HandOver each, Words words) {
    return new HandOverLine(
        each.id(),
        each.fund(),
        each.lawDay(),
        each.on(),
        each.byName(),
        each.contents().lines().toList(),
        each.remark(),
        each.recordedBy(),
        each.acknowledgedBy(),
        each.acknowledgedAt() == null ? null : words.at(each.acknowledgedAt(), clock.getZone()));
  }
}
