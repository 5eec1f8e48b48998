package dk.frirum.rules.columns;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.time.DayTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Evaluates a compiled rulebook over columns. Immutable; safe to share between threads. */
public final class FastEvaluator {
  private static final int CITIZENS_A_PART = 2048;

  private final Book book;
  private final DayTable days;

  /** By benefit, in order of requirement and version. */
  private final Step[][] stepsOf;

  /** Requirements that can concern a spell, by benefit. */
  private final int[] requirements;

  /** By requirement, in the order of the bits. */
  private final List<List<String>> deviationIds = new ArrayList<>();

  public FastEvaluator(Book book) {
    this.book = book;
    this.days = new DayTable(book.calendar());
    int benefits = book.dictionary().benefits().size();
    List<List<Step>> steps = new ArrayList<>();
    for (int benefit = 0; benefit < benefits; benefit++) {
      steps.add(new ArrayList<>());
    }
    requirements = new int[benefits];
    for (int row = 0; row < book.requirements().size(); row++) {
      Requirement requirement = book.requirements().get(row);
      List<Deviation> deviations = book.deviationsOf(requirement.id());
      deviationIds.add(deviations.stream().map(Deviation::id).toList());
      // Benefits that leave the same open share their steps: less code to compile.
      Map<List<Condition>, List<Step>> made = new HashMap<>();
      for (int benefit = 0; benefit < benefits; benefit++) {
        int of = benefit;
        int number = row;
        List<Step> own =
            made.computeIfAbsent(
                Plan.leftOpen(requirement, benefit),
                _ -> steps(Plan.compile(number, requirement, deviations, of, days)));
        requirements[benefit] += own.isEmpty() ? 0 : 1;
        steps.get(benefit).addAll(own);
      }
    }
    stepsOf = steps.stream().map(each -> each.toArray(Step[]::new)).toArray(Step[][]::new);
  }

  private static List<Step> steps(@Nullable Plan plan) {
    List<Step> steps = new ArrayList<>();
    for (int number = 0; plan != null && number < plan.versions().length; number++) {
      if (!plan.versions()[number].never()) {
        steps.add(Specialised.step(VersionStep.class, new Step.Task(plan, number)));
      }
    }
    return steps;
  }

  /** How many requirements can ever concern a spell on the benefit. */
  public int requirementsOf(String benefit) {
    var known = book.dictionary().benefits().get(benefit);
    return known == null ? 0 : requirements[known.index()];
  }

  /** The duties of all, as they stand on a day. */
  public DutyColumns evaluate(HistoryColumns columns, LocalDate asOf, int threads) {
    int parts = parts(columns);
    DutyColumns.Part[] done = new DutyColumns.Part[parts];
    AtomicInteger next = new AtomicInteger();
    Runnable worker =
        () -> {
          IntFunction<DutyColumns.Part> duties = parts(columns, asOf);
          for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
            done[part] = duties.apply(part);
          }
        };
    Crew.work(worker, parts <= 1 ? 1 : threads);
    return new DutyColumns(List.of(done));
  }

  /** How many parts {@link #parts} makes of the citizens; the same for every rulebook. */
  public static int parts(HistoryColumns columns) {
    return Math.ceilDiv(columns.citizens(), CITIZENS_A_PART);
  }

  /** The duties of each part of the citizens by its number, for one thread at a time. */
  public IntFunction<DutyColumns.Part> parts(HistoryColumns columns, LocalDate asOf) {
    Walk walk = walk(columns, asOf);
    return part -> {
      int from = part * CITIZENS_A_PART;
      return walk.citizens(from, Math.min(columns.citizens(), from + CITIZENS_A_PART));
    };
  }

  private Walk walk(HistoryColumns columns, LocalDate asOf) {
    int today = (int) asOf.toEpochDay();
    int block = Math.min(columns.spells(), Walk.BLOCK);
    return new Walk(new Spot(columns, days, today, book.noticeDays(), block, new Rows()), stepsOf);
  }

  /** A duty with what it is ordered by. */
  private record Numbered(int spell, int requirement, Duty duty) {}

  /** The duties of one citizen, in order of spell, requirement, version and anchor. */
  public List<Duty> evaluate(CaseHistory history, LocalDate asOf) {
    HistoryColumns columns = HistoryColumns.builder(book.dictionary()).history(0, history).build();
    List<Numbered> numbered = new ArrayList<>();
    for (DutyColumns.Part part : evaluate(columns, asOf, 1).parts()) {
      for (int row = 0; row < part.size(); row++) {
        int spell = (int) columns.spellId(part.spell(row));
        numbered.add(
            new Numbered(
                part.spell(row),
                part.requirement(row),
                duty(part, row, history.spells().get(spell).id())));
      }
    }
    return numbered.stream()
        .sorted(Comparator.comparingInt(Numbered::spell).thenComparingInt(Numbered::requirement))
        .map(Numbered::duty)
        .toList();
  }

  private Duty duty(DutyColumns.Part part, int row, String spell) {
    int requirement = part.requirement(row);
    return new Duty(
        book.requirements().get(requirement).id(),
        part.version(row),
        spell,
        LocalDate.ofEpochDay(part.anchor(row)),
        date(part.due(row)),
        part.status(row),
        date(part.metOn(row)),
        part.have(row),
        part.need(row),
        deviations(requirement, part.deviations(row)));
  }

  /** The ids behind the bits of a duty's deviations. */
  public List<String> deviations(int requirement, long bits) {
    List<String> ids = new ArrayList<>();
    for (int each = 0; bits >>> each != 0; each++) {
      if ((bits >>> each & 1) != 0) {
        ids.add(deviationIds.get(requirement).get(each));
      }
    }
    return ids;
  }

  private static @Nullable LocalDate date(int day) {
    return day == DutyColumns.NO_DAY ? null : LocalDate.ofEpochDay(day);
  }
}
