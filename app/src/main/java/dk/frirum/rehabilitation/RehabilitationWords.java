package dk.frirum.rehabilitation;

import dk.frirum.meeting.Area;
import dk.frirum.rehabilitation.RehabilitationView.BeforeLine;
import dk.frirum.rehabilitation.RehabilitationView.CaseView;
import dk.frirum.rehabilitation.RehabilitationView.EntryLine;
import dk.frirum.rehabilitation.RehabilitationView.LiftLine;
import dk.frirum.rehabilitation.RehabilitationView.RuleLine;
import dk.frirum.rehabilitation.RehabilitationView.SeatLine;
import dk.frirum.rehabilitation.RehabilitationView.StepLine;
import dk.frirum.rehabilitation.RehabilitationView.VersionLine;
import dk.frirum.web.Choice;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The law of the team, and a case, in the reader's language. */
@Component
class RehabilitationWords {
  private final Clock clock;

  RehabilitationWords(Clock clock) {
    this.clock = clock;
  }

  List<SeatLine> seats(TeamLaw law, LocalDate on, Words words) {
    return law.composition(on).stream()
        .map(seat ->
            new SeatLine(
                area(seat.area(), words),
                seat.standing().code(),
                seat.because().stream().map(rule -> line(rule, words)).toList()))
        .toList();
  }

  List<RuleLine> duties(TeamLaw law, LocalDate on, Words words) {
    return law.standing(on).stream().map(rule -> line(rule, words)).toList();
  }

  List<BeforeLine> before(TeamLaw law, LocalDate on, Words words) {
    return Stream.of(Measure.values())
        .filter(Measure::inRules)
        .map(measure ->
            new BeforeLine(
                words.t("rehabilitation.measure." + measure.code()),
                law.before(measure, on).stream().map(rule -> line(rule, words)).toList()))
        .toList();
  }

  private static RuleLine line(TeamLaw.Rule rule, Words words) {
    var reservations = rule.version().reservations();
    String missing =
        reservations.missing() != null
            ? reservations.missing()
            : reservations.discretion() != null
                ? reservations.discretion()
                : words.t("rehabilitation.fact.missing");
    return new RuleLine(
        rule.version().title().in(words.rules()),
        "/rulebook/" + rule.duty().requirement(),
        rule.standing().code(),
        rule.version().basis().citation(),
        rule.duty().due(),
        rule.standing() == Standing.UNKNOWN ? missing : null,
        rule.standing() == Standing.LIFTED
            ? rule.deviations().stream()
                .map(each ->
                    new LiftLine(
                        each.title().in(words.rules()),
                        "/rulebook/" + each.id(),
                        each.period().last()))
                .toList()
            : List.of());
  }

  static String area(Area area, Words words) {
    return words.t("meeting.part.team-member." + area.code());
  }

  static List<Choice> measures(Words words) {
    return Measure.codes()
        .map(code -> new Choice(code, words.t("rehabilitation.measure." + code)))
        .toList();
  }

  static List<Choice> areas(Words words) {
    return Stream.of(Area.values()).map(each -> new Choice(each.code(), area(each, words))).toList();
  }

  /** A case; of the preparatory part only what is shared, where that is all the reader may see. */
  CaseView view(TeamCase one, boolean all, Words words) {
    List<VersionLine> versions = new ArrayList<>();
    for (TeamCase.Form form : one.forms()) {
      if (all || form.shared()) {
        versions.add(
            new VersionLine(
                form.number(),
                words.at(form.at(), clock.getZone()),
                form.by(),
                form.shared(),
                form.description(),
                fields(form.words())));
      }
    }
    return new CaseView(
        one.id(),
        one.question(),
        one.openedOn(),
        one.openedBy(),
        one.closedOn(),
        one.closedWhy(),
        one.latest(),
        versions.isEmpty() ? Map.of() : versions.getFirst().words(),
        versions.isEmpty() || versions.getFirst().shared(),
        versions,
        one.entries().stream().map(entry -> line(entry, words)).toList(),
        one.steps().stream()
            .map(step ->
                new StepLine(
                    step.id(),
                    step.what(),
                    step.from(),
                    step.to(),
                    step.startedOn(),
                    step.endedOn(),
                    step.version()))
            .toList(),
        recommended(one));
  }

  private static String recommended(TeamCase one) {
    return one.last(TeamCase.Entry.Kind.RECOMMENDATION, LocalDate.MAX)
        .map(TeamCase.Entry::measure)
        .map(Measure::code)
        .orElse("");
  }

  private static EntryLine line(TeamCase.Entry entry, Words words) {
    @Nullable Measure measure = entry.measure();
    return new EntryLine(
        entry.id(),
        entry.kind().code(),
        entry.on(),
        measure == null ? null : words.t("rehabilitation.measure." + measure.code()),
        entry.words(),
        entry.reasoned(),
        Stream.of(Area.values())
            .filter(entry.said()::containsKey)
            .map(area -> new Choice(area(area, words), entry.said().getOrDefault(area, "")))
            .toList(),
        entry.by(),
        entry.withdrawnWhy());
  }

  /** By the names of the form's fields. */
  static Map<String, String> fields(TeamCase.Words said) {
    return Map.of(
        "ownView", said.ownView(),
        "health", said.health(),
        "social", said.social(),
        "work", said.work(),
        "tried", said.tried());
  }
}
