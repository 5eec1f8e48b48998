package dk.frirum.rulebook;

import dk.frirum.rulebook.ReformsView.Change;
import dk.frirum.rulebook.ReformsView.Kind;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Reform;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.condition.Situation;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.condition.Truth;
import dk.frirum.web.Verification;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads off the cards what changed for whom, and when. */
record Reforms(Rulebook rulebook, Words words) {

  ReformsView view(LocalDate today) {
    Map<LocalDate, List<Change>> changes = new TreeMap<>(Comparator.reverseOrder());
    Stream.concat(rulebook.requirements().stream(), rulebook.shares().stream())
        .forEach(requirement -> changes(requirement, changes));
    rulebook.deviations().forEach(deviation -> changes(deviation, changes));
    rulebook
        .reforms()
        .forEach(reform -> changes.computeIfAbsent(reform.on(), _ -> new ArrayList<>()));
    return new ReformsView(
        changes.entrySet().stream().map(day -> day(day.getKey(), day.getValue(), today)).toList());
  }

  private ReformsView.Day day(LocalDate on, List<Change> changes, LocalDate today) {
    Reform reform =
        rulebook.reforms().stream().filter(each -> each.on().equals(on)).findFirst().orElse(null);
    Verification verified = reform == null ? null : BasisWords.mark(reform.basis());
    return new ReformsView.Day(
        on,
        reform == null ? null : in(reform.title()),
        on.isAfter(today),
        reform != null && reform.expected(),
        verified,
        reform == null ? null : reform.basis().source(),
        changes.stream()
            .sorted(Comparator.comparing(Change::groups).thenComparing(Change::title))
            .toList());
  }

  private void changes(Requirement requirement, Map<LocalDate, List<Change>> into) {
    List<Version> law = requirement.versions().stream().filter(each -> each.by() == null).toList();
    Version before = null;
    for (Version version : law) {
      LocalDate on = version.inForce().first();
      boolean follows = before != null && on.equals(dayAfter(before));
      if (before != null && !follows) {
        end(requirement, before, into);
      }
      String was = follows && before != null ? says(before) : null;
      String now = says(version);
      boolean same = now.equals(was);
      add(
          into,
          on,
          new Change(
              follows ? Kind.CHANGES : Kind.BEGINS,
              in(version.title()),
              href(requirement.id(), on),
              groups(version.appliesTo()),
              same ? null : was,
              same ? words.t("reforms.same", now) : now));
      before = version;
    }
    if (before != null) {
      end(requirement, before, into);
    }
  }

  private void end(Requirement requirement, Version version, Map<LocalDate, List<Change>> into) {
    LocalDate on = dayAfter(version);
    if (on != null) {
      add(
          into,
          on,
          new Change(
              Kind.ENDS,
              in(version.title()),
              href(requirement.id(), version.inForce().first()),
              groups(version.appliesTo()),
              says(version),
              null));
    }
  }

  private void changes(Deviation deviation, Map<LocalDate, List<Change>> into) {
    LocalDate last = deviation.period().last();
    LocalDate first = deviation.period().first();
    String says = in(rulebook.describe(deviation).gist());
    String groups = groups(deviation.group());
    add(
        into,
        first,
        new Change(
            Kind.BEGINS, in(deviation.title()), href(deviation.id(), first), groups, null, says));
    if (last != null) {
      add(
          into,
          last.plusDays(1),
          new Change(
              Kind.ENDS, in(deviation.title()), href(deviation.id(), first), groups, says, null));
    }
  }

  private static void add(Map<LocalDate, List<Change>> into, LocalDate on, Change change) {
    into.computeIfAbsent(on, _ -> new ArrayList<>()).add(change);
  }

  private static @Nullable LocalDate dayAfter(Version version) {
    LocalDate last = version.inForce().last();
    return last == null ? null : last.plusDays(1);
  }

  private static String href(String card, LocalDate on) {
    return "/rulebook/" + card + "?on=" + on;
  }

  private String says(Version version) {
    return in(rulebook.says(version));
  }

  private String in(Text text) {
    return text.in(words.rules());
  }

  /** The benefits a condition leaves, by name; everybody where it leaves them all. */
  private String groups(Condition condition) {
    var benefits = rulebook.dictionary().benefits();
    List<String> left =
        benefits.values().stream()
            .filter(each -> {
              Situation only =
                  subject -> subject instanceof Subject.Benefit ? each.index() : Situation.UNKNOWN;
              return condition.decidedBy(only) != Truth.FALSE;
            })
            .map(each -> in(each.title()))
            .toList();
    return left.size() == benefits.size()
        ? words.t("reforms.everybody")
        : left.stream().collect(Collectors.joining(", "));
  }
}
