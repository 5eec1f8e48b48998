package dk.frirum.rules.effect;

import dk.frirum.rules.Status;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.columns.DutyColumns;
import dk.frirum.rules.columns.HistoryColumns;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.Dictionary.Benefit;
import dk.frirum.rules.effect.Counts.Counter;
import dk.frirum.rules.effect.Effect.Example;
import dk.frirum.rules.effect.Effect.OfGroup;
import dk.frirum.rules.effect.Effect.OfMonth;
import dk.frirum.rules.effect.Effect.OfRequirement;
import dk.frirum.rules.effect.Effect.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the changed duties of a run of citizens. Tallies are added in order of citizen. */
final class Tally {

  /** A changed duty: the requirement's number, rows of the columns, and epoch days. */
  record Row(int number, int spell, int citizen, int anchor, int dueBefore, int dueAfter) {}

  /** Codes have four digits. */
  private static final int MUNICIPALITIES = 10_000;

  private final HistoryColumns columns;
  private long before;
  private long after;
  private final Counter total = new Counter();
  private final Counter withinMonths = new Counter();
  private final Counter[] byRequirement;
  private final @Nullable Counter[] byBenefit = new Counter[Dictionary.MOST_BENEFITS];
  private final @Nullable Counter[] byMunicipality = new Counter[MUNICIPALITIES];
  private final List<Map<Change, List<Example>>> examples = new ArrayList<>();
  private final Ahead[] ahead;
  private final Ahead.Months months;
  private final Counter[] byMonth;

  Tally(HistoryColumns columns, int requirements, Window window) {
    this.columns = columns;
    months = new Ahead.Months(window);
    byMonth = new Counter[window.months().size()];
    Arrays.setAll(byMonth, _ -> new Counter());
    ahead = new Ahead[requirements];
    Arrays.setAll(ahead, _ -> new Ahead(months));
    byRequirement = new Counter[requirements];
    for (int each = 0; each < requirements; each++) {
      byRequirement[each] = new Counter();
      examples.add(new EnumMap<>(Change.class));
    }
  }

  void sizes(long dutiesBefore, long dutiesAfter) {
    before += dutiesBefore;
    after += dutiesAfter;
  }

  /** What is asked for as the rulebook stands, or when it is changed. */
  void asked(Sorted from, int at, boolean changed) {
    ahead[from.number(at)].add(from, at, changed);
  }

  void add(Row row, Change change, @Nullable Status was, @Nullable Status is) {
    int citizen = row.citizen();
    total.add(citizen, change, was, is);
    byRequirement[row.number()].add(citizen, change, was, is);
    of(byBenefit, columns.benefit(row.spell())).add(citizen, change, was, is);
    of(byMunicipality, columns.municipality(citizen)).add(citizen, change, was, is);
    int month = months.of(row.dueBefore());
    if (month >= 0) {
      byMonth[month].add(citizen, change, was, is);
      withinMonths.add(citizen, change, was, is);
    }
    List<Example> kept = examples.get(row.number()).computeIfAbsent(change, _ -> new ArrayList<>());
    long id = columns.citizenId(citizen);
    if (kept.size() < Effect.EXAMPLES && (kept.isEmpty() || kept.getLast().citizen() != id)) {
      kept.add(
          new Example(
              id,
              columns.spellId(row.spell()),
              LocalDate.ofEpochDay(row.anchor()),
              was == null ? null : new State(date(row.dueBefore()), was),
              is == null ? null : new State(date(row.dueAfter()), is)));
    }
  }

  void add(Tally next) {
    sizes(next.before, next.after);
    total.add(next.total);
    withinMonths.add(next.withinMonths);
    for (int each = 0; each < byRequirement.length; each++) {
      byRequirement[each].add(next.byRequirement[each]);
      ahead[each].add(next.ahead[each]);
      Map<Change, List<Example>> kept = examples.get(each);
      next.examples
          .get(each)
          .forEach((change, more) -> {
            List<Example> all = kept.computeIfAbsent(change, _ -> new ArrayList<>());
            all.addAll(more.subList(0, Math.min(more.size(), Effect.EXAMPLES - all.size())));
          });
    }
    for (int month = 0; month < byMonth.length; month++) {
      byMonth[month].add(next.byMonth[month]);
    }
    add(byBenefit, next.byBenefit);
    add(byMunicipality, next.byMunicipality);
  }

  Effect effect(List<String> affected, Book old, Book now, LocalDate asOf) {
    List<OfRequirement> requirements = new ArrayList<>();
    for (int each = 0; each < byRequirement.length; each++) {
      requirements.add(
          requirement(
              card(affected.get(each), now, old),
              byRequirement[each],
              examples.get(each),
              ahead[each]));
    }
    List<Benefit> benefits = List.copyOf(now.dictionary().benefits().values());
    return new Effect(
        asOf,
        columns.citizens(),
        before,
        after,
        total.counts(),
        requirements,
        groups(byBenefit, code -> benefits.get(code).code(), code -> benefits.get(code).title()),
        groups(byMunicipality, "%04d"::formatted, code -> Text.same("%04d".formatted(code))),
        withinMonths.counts(),
        IntStream.range(0, byMonth.length)
            .mapToObj(month -> new OfMonth(months.period(month), byMonth[month].counts()))
            .toList());
  }

  private static List<OfGroup> groups(
      @Nullable Counter[] counters, IntFunction<String> code, IntFunction<Text> title) {
    List<OfGroup> groups = new ArrayList<>();
    for (int each = 0; each < counters.length; each++) {
      Counter counter = counters[each];
      if (counter != null) {
        groups.add(new OfGroup(code.apply(each), title.apply(each), counter.counts()));
      }
    }
    return groups;
  }

  private static OfRequirement requirement(
      Requirement card, Counter counter, Map<Change, List<Example>> examples, Ahead ahead) {
    return new OfRequirement(
        card.id(),
        card.title(),
        card.versions().getLast().basis().citation(),
        counter.counts(),
        examples,
        ahead.counted());
  }

  private static Requirement card(String id, Book now, Book old) {
    return Stream.concat(now.requirements().stream(), old.requirements().stream())
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Counter of(@Nullable Counter[] counters, int key) {
    Counter counter = counters[key];
    if (counter == null) {
      counter = new Counter();
      counters[key] = counter;
    }
    return counter;
  }

  private static void add(@Nullable Counter[] into, @Nullable Counter[] from) {
    for (int key = 0; key < from.length; key++) {
      Counter counter = from[key];
      if (counter != null) {
        of(into, key).add(counter);
      }
    }
  }

  private static @Nullable LocalDate date(int day) {
    return day == DutyColumns.NO_DAY ? null : LocalDate.ofEpochDay(day);
  }
}
