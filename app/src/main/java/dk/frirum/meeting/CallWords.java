package dk.frirum.meeting;

import dk.frirum.casework.CaseDuties.FormRule;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.web.Choice;
import dk.frirum.web.Page;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is said where a meeting is called or moved. */
@Component
class CallWords {
  private final Clock clock;

  CallWords(Clock clock) {
    this.clock = clock;
  }

  String duty(Standing duty, Words words) {
    String title = duty.title().in(words.rules());
    return duty.due() == null ? title : words.t("interview.due", title, words.date(duty.due()));
  }

  String formRule(FormRule rule, Words words) {
    return words.t(
        "interview.formrule",
        rule.title().in(words.rules()),
        rule.allowed().stream()
            .sorted()
            .map(code -> words.code("form", code))
            .collect(Collectors.joining(" " + words.t("or") + " ")));
  }

  List<Choice> slots(List<LocalDateTime> slots, Words words) {
    return slots.stream()
        .map(at ->
            new Choice(
                at.toString(),
                words.t(
                    "meeting.slot",
                    words.weekday(at.toLocalDate()),
                    words.shortDate(at.toLocalDate()),
                    words.time(at))))
        .toList();
  }

  List<CallFormView.SeatLine> seats(Kind kind, List<Choice> colleagues) {
    List<CallFormView.SeatLine> lines = new ArrayList<>();
    for (Seat seat : kind.seats()) {
      for (int n = 1; n <= seat.most(); n++) {
        lines.add(
            new CallFormView.SeatLine(
                CallReader.prefix(seat, n),
                seat.part().code(),
                seat.basis().code(),
                seat.always() && n == 1,
                seat.part() == Part.COLLEAGUE ? colleagues : List.of()));
      }
    }
    return lines;
  }

  List<String> clashes(List<Clash> clashes, Words words) {
    return clashes.stream()
        .map(each ->
            words.t(
                "meeting.clash." + each.with().code(),
                words.time(each.span().from(), clock.getZone()),
                words.time(each.span().to(), clock.getZone())))
        .toList();
  }

  Page.Flash called(Meeting meeting, Words words) {
    return new Page.Flash(
        Page.Tone.SUCCESS,
        words.t(
            "meeting.called",
            meeting.citizenName(),
            words.at(meeting.span().from(), clock.getZone())));
  }
}
