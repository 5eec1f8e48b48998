package dk.frirum.duty;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseDuties;
import dk.frirum.casework.LateCauses;
import dk.frirum.duty.Listing.Count;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Status;
import dk.frirum.rules.card.Requirement.Responsible;
import dk.frirum.web.Choice;
import dk.frirum.web.Column;
import dk.frirum.web.Frame;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The list in the reader's language, with the addresses of everything one can do from it. */
@Component
class TodayWords {
  private final RulebookHolder holder;
  private final StoredList stored;
  private final CaseDuties interviews;
  private final LateCauses causes;

  TodayWords(RulebookHolder holder, StoredList stored, CaseDuties interviews, LateCauses causes) {
    this.holder = holder;
    this.stored = stored;
    this.interviews = interviews;
    this.causes = causes;
  }

  TodayView view(SignedIn who, Filter filter, Listing listing, Frame frame) {
    Words words = frame.words();
    LocalDate asOf = frame.asOf();
    Filter sorted = filter.sortedBy(listing.sort());
    Map<LateCauses.OfDuty, LateCauses.Said> late = late(listing.lines());
    return new TodayView(
        Stream.of(Situation.values()).map(each -> situation(each, filter, listing, asOf)).toList(),
        shown(who, filter, frame),
        columns(sorted, listing, asOf),
        listing.lines().stream().map(line -> row(line, late, filter, frame)).toList(),
        listing.total().number(),
        listing.total().more(),
        listing.next() == null ? null : address(sorted.after(listing.next()), asOf),
        filter.after().isEmpty() || listing.anew() ? null : address(sorted, asOf),
        listing.anew());
  }

  private static TodayView.Situation situation(
      Situation each, Filter filter, Listing listing, @Nullable LocalDate asOf) {
    boolean chosen = each == filter.situation();
    Count count = listing.count(each);
    return new TodayView.Situation(
        each.code(),
        count.number(),
        count.more(),
        address(filter.with(chosen ? null : each), asOf),
        chosen);
  }

  private TodayView.Filter shown(SignedIn who, Filter filter, Frame frame) {
    Words words = frame.words();
    return new TodayView.Filter(
        filter.whose(),
        Filter.scopes(who).stream()
            .map(scope -> new Choice(scope, words.t("scope." + scope)))
            .toList(),
        filter.benefit(),
        holder.rulebook().dictionary().benefits().keySet().stream()
            .map(code -> new Choice(code, words.code("benefit", code)))
            .toList(),
        filter.requirement(),
        requirements(who, filter, frame),
        filter.situation() == null ? "" : filter.situation().code(),
        frame.asked().typed(),
        frame.asked().error(words));
  }

  /** The municipality's requirements; today just those that somebody has. */
  private List<Choice> requirements(SignedIn who, Filter filter, Frame frame) {
    Rulebook book = holder.rulebook();
    Set<String> occurring =
        frame.asOf() == null ? stored.requirements(who.municipality(), book) : Set.of();
    return book.requirements().stream()
        .filter(each -> each.responsible() == Responsible.MUNICIPALITY)
        .filter(each ->
            frame.asOf() != null
                || occurring.contains(each.id())
                || each.id().equals(filter.requirement()))
        .map(each -> new Choice(each.id(), Titles.of(each.title(), frame.words())))
        .sorted(Comparator.comparing(Choice::text))
        .toList();
  }

  /** Other orders than that of dates are offered where the list is short enough to sort. */
  private static List<Column> columns(Filter filter, Listing listing, @Nullable LocalDate asOf) {
    boolean sortable = asOf == null && !listing.total().more();
    return Stream.of(Sort.By.values())
        .map(by ->
            sortable || by == Sort.By.DUE
                ? new Column(
                    by.code(),
                    address(filter.sortedBy(listing.sort().pressed(by)), asOf),
                    listing.sort().shown(by))
                : Column.plain(by.code()))
        .toList();
  }

  /** Why those of some lines that are late are so. */
  Map<LateCauses.OfDuty, LateCauses.Said> late(List<Line> lines) {
    return causes.of(
        lines.stream()
            .filter(each -> each.status() == Status.OVERDUE)
            .map(Line::citizenId)
            .distinct()
            .toList());
  }

  /** Why a line is late, in words; none where it is not, or nobody has said. */
  @Nullable String cause(Line line, Map<LateCauses.OfDuty, LateCauses.Said> late, Words words) {
    LateCauses.Said said =
        line.status() == Status.OVERDUE
            ? late.get(new LateCauses.OfDuty(line.spellId(), line.requirement(), line.anchor()))
            : null;
    return said == null
        ? null
        : words.t("late.cause." + said.reason().cause().code())
            + (said.reason().said().isEmpty() ? "" : ": " + said.reason().said());
  }

  private TodayView.Row row(
      Line line, Map<LateCauses.OfDuty, LateCauses.Said> late, Filter filter, Frame frame) {
    LocalDate asOf = frame.asOf();
    return new TodayView.Row(
        "d" + line.id(),
        line.name(),
        Links.citizen(line.citizenId(), asOf),
        age(line, frame.day()),
        line.benefit(),
        title(line, frame.words()),
        line.due(),
        line.status(),
        line.have(),
        line.need(),
        line.others(),
        line.caseworker(),
        Links.why(line.citizenId(), line.spellId(), line.requirement(), line.anchor(), asOf),
        asOf != null || interviews.kinds(line.requirement()).isEmpty()
            ? null
            : Links.register(
                line.citizenId(),
                line.spellId(),
                line.requirement(),
                line.anchor(),
                address(filter, null)),
        asOf == null ? cause(line, late, frame.words()) : null,
        asOf == null && line.status() == Status.OVERDUE
            ? Links.late(
                line.citizenId(),
                line.spellId(),
                line.requirement(),
                line.anchor(),
                address(filter, null))
            : null,
        TrialMark.of(holder.rulebook(), line.deviations(), frame.words()));
  }

  /** In whole years; none when the birth date is unknown. */
  static @Nullable Integer age(Line line, LocalDate day) {
    return line.born() == null ? null : Period.between(line.born(), day).getYears();
  }

  String title(Line line, Words words) {
    return holder
        .rulebook()
        .requirement(line.requirement())
        .map(requirement -> Titles.of(requirement, line.version(), words))
        .orElse(line.requirement());
  }

  static String address(Filter filter, @Nullable LocalDate asOf) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/today");
    address.queryParam("scope", filter.whose());
    add(address, "benefit", filter.benefit());
    add(address, "requirement", filter.requirement());
    add(address, "situation", filter.situation() == null ? "" : filter.situation().code());
    add(address, "sort", filter.sort().equals(Sort.USUAL) ? "" : filter.sort().code());
    add(address, "after", filter.after());
    add(address, "as-of", asOf == null ? "" : asOf.toString());
    return address.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, String value) {
    if (!value.isEmpty()) {
      address.queryParam(name, value.replaceAll("[{}]", ""));
    }
  }
}
