package dk.frirum.rules.sweep;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.condition.Condition.Operator;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.condition.Vocabulary;
import dk.frirum.rules.dictionary.ValueType;
import dk.frirum.rules.sweep.Assignment.Value;
import dk.frirum.rules.sweep.Finding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;

/**
 * Groups that no rule asks to an interview. A rule that only answers an event, that only speaks of
 * the form of an interview, or that is the employer's or the citizen's own, covers nobody.
 */
final class Coverage {
  private static final Days YEARS =
      new Days(
          (int) LocalDate.of(2015, 1, 1).toEpochDay(), (int) LocalDate.of(2031, 1, 1).toEpochDay());

  private final Book book;
  private final List<Version> contacts;

  private Coverage(Book book) {
    this.book = book;
    this.contacts =
        book.requirements().stream()
            .filter(Coverage::isAuthority)
            .flatMap(each -> each.versions().stream())
            .filter(each -> Course.of(each).asksItself() && isInterview(each))
            .toList();
  }

  /** By benefit, then by time; the group in as few words as will do. */
  static List<Finding> of(Book book) {
    Coverage coverage = new Coverage(book);
    Subject benefit = Vocabulary.ofCases(book.dictionary()).subjects().get("benefit");
    return coverage.contacts.isEmpty() || benefit == null ? List.of() : coverage.of(benefit);
  }

  private static boolean isAuthority(Requirement requirement) {
    return switch (requirement.responsible()) {
      case MUNICIPALITY, A_KASSE -> true;
      case EMPLOYER, CITIZEN -> false;
    };
  }

  private static boolean isInterview(Version version) {
    return version.fulfilledBy().kinds().stream()
        .anyMatch(each -> each.code().endsWith("interview"));
  }

  private List<Finding> of(Subject benefit) {
    List<Finding> findings = new ArrayList<>();
    book.dictionary()
        .benefits()
        .values()
        .forEach(each -> findings.addAll(of(new Value(benefit, each.index()))));
    return findings;
  }

  private List<Finding> of(Value benefit) {
    List<Subject> facts = distinguished(benefit);
    SequencedMap<Days, List<Group>> uncovered = new LinkedHashMap<>();
    for (Assignment cell : cells(benefit, facts)) {
      for (Days days : uncovered(cell)) {
        uncovered.computeIfAbsent(days, _ -> new ArrayList<>()).add(Group.of(cell));
      }
    }
    SequencedMap<String, Integer> sizes = new LinkedHashMap<>();
    facts.forEach(each -> sizes.put(each.code(), valuesOf(each).size()));
    List<Finding> findings = new ArrayList<>();
    uncovered.entrySet().stream()
        .sorted((a, b) -> Integer.compare(a.getKey().from(), b.getKey().from()))
        .forEach(each ->
            Group.merged(each.getValue(), sizes)
                .forEach(group -> findings.add(finding(group, each.getKey()))));
    return findings;
  }

  /**
   * Facts with named values by which some rule on interviews for the benefit tells people apart.
   */
  private List<Subject> distinguished(Value benefit) {
    SequencedMap<String, Subject> found = new LinkedHashMap<>();
    Assignment only = new Assignment(List.of(benefit));
    for (Version version : contacts) {
      if (canApply(version, only)) {
        version.appliesTo().subjects().stream()
            .filter(each -> each instanceof Subject.Fact && each.type() instanceof ValueType.Choice)
            .forEach(each -> found.putIfAbsent(each.code(), each));
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Integer> valuesOf(Subject subject) {
    return CriticalValues.of(subject, List.of()).stream().filter(each -> each >= 0).toList();
  }

  private static List<Assignment> cells(Value benefit, List<Subject> facts) {
    List<Assignment> cells = List.of(new Assignment(List.of(benefit)));
    for (Subject fact : facts) {
      List<Assignment> more = new ArrayList<>();
      for (Assignment cell : cells) {
        for (int value : valuesOf(fact)) {
          List<Value> values = new ArrayList<>(cell.values());
          values.add(new Value(fact, value));
          more.add(new Assignment(values));
        }
      }
      cells = more;
    }
    return cells;
  }

  /** Whether some citizen of the group gets a duty from it, whatever else may be known. */
  private static boolean canApply(Version version, Assignment cell) {
    List<Condition> conditions = new ArrayList<>(List.of(version.appliesTo()));
    cell.values()
        .forEach(each ->
            conditions.add(new Condition.Compare(each.subject(), Operator.EQUAL, each.value())));
    return Satisfiable.together(conditions).isPresent();
  }

  private List<Days> uncovered(Assignment cell) {
    List<Days> covering =
        contacts.stream()
            .filter(each -> canApply(each, cell))
            .map(each -> Days.of(each.inForce()))
            .toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(YEARS.from()));
    covering.forEach(each -> {
      cuts.add(each.from());
      cuts.add(each.end());
    });
    List<Days> open = new ArrayList<>();
    for (int from : cuts.subSet(YEARS.from(), YEARS.end())) {
      Integer next = cuts.higher(from);
      Days days = new Days(from, next == null ? YEARS.end() : next).and(YEARS);
      if (covering.stream().noneMatch(each -> each.contains(from))) {
        add(open, days);
      }
    }
    return open;
  }

  private static void add(List<Days> open, Days days) {
    if (!open.isEmpty() && open.getLast().end() == days.from()) {
      open.add(new Days(open.removeLast().from(), days.end()));
    } else {
      open.add(days);
    }
  }

  private static Finding finding(Group group, Days days) {
    String words = group.words();
    return new Finding(
        Kind.UNCOVERED,
        null,
        null,
        new Text(
            "Intet krav beder om en samtale %s, når %s".formatted(days, words),
            "No requirement asks for an interview %s when %s".formatted(days, words)),
        Text.same(days.first() + ", " + words));
  }
}
