package dk.frirum.casefile;

import dk.frirum.access.Protection;
import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseRecord;
import dk.frirum.casework.CaseRecord.Interview;
import dk.frirum.casework.ToldDate;
import dk.frirum.citizen.Citizen;
import dk.frirum.citizen.CitizenView;
import dk.frirum.citizen.CitizenView.DutyLine;
import dk.frirum.citizen.CitizenView.InterviewLine;
import dk.frirum.duty.CitizenDuty;
import dk.frirum.duty.Links;
import dk.frirum.duty.ToldDrift;
import dk.frirum.meeting.CitizenMeetings;
import dk.frirum.web.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** A case in the reader's language, with the ways on that this person has. */
@Component
class CaseFileWords {
  private static final Comparator<DutyLine> SOONEST =
      Comparator.comparing(DutyLine::due, Comparator.nullsLast(Comparator.naturalOrder()));
  private static final Comparator<DutyLine> LATEST =
      Comparator.comparing(DutyLine::due, Comparator.nullsLast(Comparator.reverseOrder()));

  private final DutyWords duties;
  private final FactWords facts;
  private final TimelineWords timelines;
  private final CorrectionWords corrections;

  CaseFileWords(
      DutyWords duties, FactWords facts, TimelineWords timelines, CorrectionWords corrections) {
    this.duties = duties;
    this.facts = facts;
    this.timelines = timelines;
    this.corrections = corrections;
  }

  CitizenView view(SignedIn who, CaseFile file, Frame frame, boolean wholeCpr) {
    long id = file.citizen().id();
    boolean change = file.asOf() == null && who.may("GET", Ways.register(id));
    return new CitizenView(
        head(who, file, wholeCpr),
        lines(file, frame, change, CitizenDuty::outstanding, SOONEST),
        lines(file, frame, change, duty -> !duty.outstanding(), LATEST),
        timelines.timeline(file, file.placements(), frame.words()),
        file.record().interviews().stream().map(each -> line(each, change)).toList(),
        facts.lines(file.record(), frame.words()),
        change ? Ways.register(id) : null,
        frame.asked().typed(),
        frame.asked().error(frame.words()),
        file.told().stream().map(each -> told(each, file, frame)).toList(),
        Ways.trail(id),
        who.may("GET", Ways.conflict(id)) ? Ways.conflict(id) : null,
        corrections.of(who, file, frame.words()),
        change && who.may("GET", Ways.merge(id)) ? Ways.merge(id) : null,
        file.meetings().stream().map(each -> line(who, each)).toList(),
        change ? CitizenMeetings.call(id) : null,
        change ? Ways.absence(id) : null);
  }

  private List<DutyLine> lines(
      CaseFile file,
      Frame frame,
      boolean change,
      Predicate<CitizenDuty> which,
      Comparator<DutyLine> order) {
    return file.duties().stream()
        .filter(which)
        .map(duty -> duties.line(duty, file, frame.words(), change))
        .sorted(order)
        .toList();
  }

  private CitizenView.ToldLine told(ToldDrift.Standing each, CaseFile file, Frame frame) {
    ToldDate told = each.told();
    return new CitizenView.ToldLine(
        duties.title(told.requirement(), frame.words()),
        told.due(),
        told.on(),
        told.channel().code(),
        each.moved(),
        each.now(),
        Links.why(
            told.citizenId(), told.spellId(), told.requirement(), told.anchor(), file.asOf()));
  }

  private static CitizenView.Head head(SignedIn who, CaseFile file, boolean wholeCpr) {
    Citizen citizen = file.citizen();
    boolean mayShow = !wholeCpr && who.may("POST", Ways.cpr(citizen.id()));
    return new CitizenView.Head(
        Links.citizen(citizen.id(), null),
        citizen.name(),
        citizen.age(file.day()),
        wholeCpr ? citizen.cprWhole() : citizen.cprMasked(),
        wholeCpr,
        mayShow ? Ways.cpr(citizen.id()) : null,
        file.address().shown() == null ? citizen.address() : file.address().shown(),
        citizen.protection() != Protection.NONE,
        citizen.phone(),
        citizen.email(),
        citizen.caseworker(),
        running(file),
        file.address().mayAsk() && file.address().shown() == null
            ? Ways.address(citizen.id())
            : null);
  }

  private static List<CitizenView.Running> running(CaseFile file) {
    return file.record().spells().stream()
        .filter(spell -> spell.during().contains(file.day()))
        .map(CaseFileWords::running)
        .toList();
  }

  private static CitizenView.Running running(CaseRecord.Spell spell) {
    return new CitizenView.Running(spell.benefit(), spell.during().from());
  }

  private static CitizenView.MeetingLine line(SignedIn who, CitizenMeetings.Line meeting) {
    return new CitizenView.MeetingLine(
        meeting.when(),
        meeting.kind(),
        meeting.form(),
        meeting.place(),
        meeting.state(),
        who.may("GET", meeting.href()) ? meeting.href() : null);
  }

  private static InterviewLine line(Interview interview, boolean change) {
    boolean stands = change && interview.withdrawn() == null;
    return new InterviewLine(
        interview.kind(),
        interview.on(),
        interview.form(),
        interview.outcome(),
        List.of(interview.preparation(), interview.meeting(), interview.afterWork()),
        interview.note(),
        interview.registeredBy(),
        interview.withdrawn(),
        stands ? Ways.correct(interview.id()) : null,
        stands ? Ways.withdraw(interview.id()) : null,
        // One that was withdrawn still shows its note: to the wrong citizen, perhaps.
        change ? Ways.move(interview.id()) : null);
  }
}
