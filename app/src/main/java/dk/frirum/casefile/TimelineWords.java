package dk.frirum.casefile;

import dk.frirum.casework.CaseRecord;
import dk.frirum.citizen.Timeline;
import dk.frirum.duty.CitizenDuty;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.placement.PlacementLine;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.time.Period;
import dk.frirum.time.DateRange;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the time line shows: three years back at most, and as far ahead as something is due. */
@Component
class TimelineWords {
  /** So many requirements begin or end on the same day, that it is a reform. */
  private static final int REFORM = 5;

  private final RulebookHolder holder;
  private final DutyWords duties;

  TimelineWords(RulebookHolder holder, DutyWords duties) {
    this.holder = holder;
    this.duties = duties;
  }

  /**
   * @param placements those that count
   */
  Timeline timeline(CaseFile file, List<PlacementLine> placements, Words words) {
    LocalDate day = file.day();
    LocalDate from = first(file);
    LocalDate to = last(file).isAfter(day.plusYears(1)) ? day.plusYears(1) : last(file);
    return new Timeline(
        from,
        to,
        day,
        file.record().spells().stream()
            .map(spell ->
                new Timeline.Spell(spell.benefit(), spell.during().from(), spell.during().to()))
            .toList(),
        placements.stream()
            .map(each ->
                new Timeline.Placement(
                    each.kind(), each.place(), each.starts(), each.last(), each.state()))
            .sorted(Comparator.comparing(Timeline.Placement::from))
            .toList(),
        file.record().interviews().stream()
            .filter(interview -> interview.withdrawn() == null)
            .map(each -> new Timeline.Interview(each.kind(), each.on(), isHeld(each)))
            .toList(),
        file.duties().stream().flatMap(duty -> flag(duty, words)).toList(),
        Stream.of(suspensions(words), reforms(words), trials(file))
            .flatMap(each -> each)
            .filter(band -> !band.to().isBefore(from) && !band.from().isAfter(to))
            .toList());
  }

  /** Shortly before the first of the spells that reach into the last three years. */
  private static LocalDate first(CaseFile file) {
    LocalDate earliest = file.day().minusYears(3);
    return file.record().spells().stream()
        .map(CaseRecord.Spell::during)
        .filter(during -> reaches(during, earliest))
        .map(during -> during.from().minusDays(14))
        .map(from -> from.isBefore(earliest) ? earliest : from)
        .reduce(file.day().minusMonths(3), (a, b) -> a.isBefore(b) ? a : b);
  }

  private static boolean reaches(DateRange during, LocalDate day) {
    LocalDate to = during.to();
    return to == null || !to.isBefore(day);
  }

  private static LocalDate last(CaseFile file) {
    return file.duties().stream()
        .map(duty -> duty.duty().due())
        .filter(Objects::nonNull)
        .map(due -> due.plusDays(14))
        .reduce(file.day().plusMonths(2), (a, b) -> a.isAfter(b) ? a : b);
  }

  private static boolean isHeld(CaseRecord.Interview interview) {
    return interview.outcome().equals("held");
  }

  private Stream<Timeline.Flag> flag(CitizenDuty duty, Words words) {
    LocalDate due = duty.duty().due();
    return due == null
        ? Stream.empty()
        : Stream.of(new Timeline.Flag(duties.title(duty, words), due, duty.duty().status()));
  }

  private Stream<Timeline.Band> suspensions(Words words) {
    return holder.rulebook().deviations().stream()
        .filter(deviation -> deviation.layer().isSuspension())
        .map(deviation -> band(deviation, words));
  }

  private static Timeline.Band band(Deviation deviation, Words words) {
    Period period = deviation.period();
    LocalDate last = period.last();
    Text title = deviation.title();
    return new Timeline.Band(
        title.in(words.rules()),
        period.first(),
        last == null ? LocalDate.of(2099, 12, 31) : last,
        true);
  }

  /** The days the citizen was in a trial action, as a stretch of its own. */
  private static Stream<Timeline.Band> trials(CaseFile file) {
    return file.trials().stream()
        .map(each -> {
          LocalDate to = each.during().to();
          return new Timeline.Band(
              each.title(), each.during().from(), to == null ? file.day() : to, true);
        });
  }

  private Stream<Timeline.Band> reforms(Words words) {
    return changes(holder.rulebook()).entrySet().stream()
        .filter(change -> change.getValue() >= REFORM)
        .map(change ->
            new Timeline.Band(
                words.t("timeline.changed", change.getValue()),
                change.getKey(),
                change.getKey(),
                false));
  }

  /** How many requirements read otherwise from a day than the day before. */
  private static Map<LocalDate, Long> changes(Rulebook rulebook) {
    LocalDate beginning =
        rulebook.requirements().stream()
            .flatMap(requirement -> requirement.versions().stream())
            .map(version -> version.inForce().first())
            .reduce(LocalDate.MAX, (a, b) -> a.isBefore(b) ? a : b);
    return rulebook.requirements().stream()
        .flatMap(
            requirement -> requirement.versions().stream().flatMap(TimelineWords::edges).distinct())
        .filter(edge -> edge.isAfter(beginning))
        .collect(Collectors.groupingBy(edge -> edge, TreeMap::new, Collectors.counting()));
  }

  private static Stream<LocalDate> edges(Version version) {
    LocalDate last = version.inForce().last();
    return last == null
        ? Stream.of(version.inForce().first())
        : Stream.of(version.inForce().first(), last.plusDays(1));
  }
}
