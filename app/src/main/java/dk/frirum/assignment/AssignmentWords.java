package dk.frirum.assignment;

import dk.frirum.access.SignedIn;
import dk.frirum.assignment.AssignmentPage.Typed;
import dk.frirum.assignment.Candidates.Colleague;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.meeting.HandOver;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Assignments in the reader's language. */
@Component
class AssignmentWords {
  private final Assignments assignments;
  private final Candidates candidates;
  private final HandOver work;
  private final RulebookHolder holder;
  private final Clock clock;

  AssignmentWords(
      Assignments assignments,
      Candidates candidates,
      HandOver work,
      RulebookHolder holder,
      Clock clock) {
    this.assignments = assignments;
    this.candidates = candidates;
    this.work = work;
    this.holder = holder;
    this.clock = clock;
  }

  AssignmentView form(SignedIn who, Typed typed, List<FieldError> errors, Words words) {
    List<Colleague> all = candidates.colleagues(who);
    List<Choice> from = new ArrayList<>();
    from.add(new Choice(FilterReader.ANYONE, words.t("assignment.anyone")));
    from.add(new Choice("nobody", words.t("nobody")));
    all.stream()
        .map(each -> new Choice(Long.toString(each.id()), named(each, words)))
        .forEach(from::add);
    Long chosen = typed.from().matches("\\d{1,18}") ? Long.valueOf(typed.from()) : null;
    Map<Long, HandOver.Work> stuck = work.stuck(who.municipality());
    return new AssignmentView(
        from,
        typed.from().isEmpty() ? "nobody" : typed.from(),
        holder.rulebook().dictionary().benefits().keySet().stream()
            .map(code -> new Choice(code, words.code("benefit", code)))
            .toList(),
        all.stream()
            .map(Colleague::team)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .map(each -> new Choice(each, each))
            .toList(),
        typed.filters(),
        candidates.targets(who, chosen).stream()
            .map(each -> new Choice(Long.toString(each.id()), named(each, words)))
            .toList(),
        typed.to(),
        typed.leaving(),
        typed.reason().isEmpty() ? words.t("assignment.reason.usual") : typed.reason(),
        errors,
        all.stream()
            .filter(Colleague::left)
            .filter(each -> each.citizens() > 0 || stuck.containsKey(each.id()))
            .map(each -> {
              HandOver.Work open = stuck.getOrDefault(each.id(), HandOver.NONE);
              return new AssignmentView.Stuck(
                  each.name(),
                  each.citizens(),
                  open.tasks(),
                  open.meetings(),
                  "/assignments?from=" + each.id());
            })
            .toList(),
        assignments.latest(who).stream()
            .map(each ->
                new AssignmentView.Earlier(
                    words.at(each.at(), clock.getZone()),
                    each.by(),
                    from(each, words),
                    "/assignments/" + each.id()))
            .toList());
  }

  private static String from(Assignments.Assignment each, Words words) {
    return each.anyone()
        ? words.t("assignment.anyone")
        : each.from() == null ? words.t("nobody") : each.fromName();
  }

  /** By what citizens were found, a line each; what is empty says nothing. */
  private static List<String> filters(Filter filter, Words words) {
    List<String> all = new ArrayList<>();
    if (!filter.benefit().isEmpty()) {
      all.add(words.code("benefit", filter.benefit()));
    }
    if (!filter.team().isEmpty()) {
      all.add(words.t("assignment.filter.team", filter.team()));
    }
    between("assignment.filter.age", filter.ages(), words, all);
    if (filter.dueWithin() != null) {
      all.add(words.t("assignment.filter.due", filter.dueWithin()));
    }
    between("assignment.filter.weeks", filter.weeks(), words, all);
    if (filter.asked().containsKey("group")) {
      all.add(words.t("assignment.filter.group", filter.asked().getOrDefault("group", "")));
    }
    return all;
  }

  private static void between(String key, Filter.Between between, Words words, List<String> all) {
    if (!between.open()) {
      all.add(
          words.t(
              key,
              between.from() == null ? "" : between.from().toString(),
              between.to() == null ? "" : between.to().toString()));
    }
  }

  private static String named(Colleague each, Words words) {
    String name = each.team() == null ? each.name() : each.name() + ", " + each.team();
    return each.left()
        ? words.t("assignment.left", name, each.citizens())
        : words.t("assignment.has", name, each.citizens());
  }

  PreviewView preview(
      SignedIn who,
      Typed typed,
      Filter filter,
      Candidates.Found found,
      Plan plan,
      List<Colleague> targets,
      UUID key,
      Words words) {
    Map<Long, String> names = new HashMap<>();
    candidates.colleagues(who).forEach(each -> names.put(each.id(), each.name()));
    Map<Long, Integer> given = new HashMap<>();
    plan.rows().stream()
        .filter(row -> row.to() != null)
        .forEach(row -> given.merge(row.to(), 1, Integer::sum));
    return new PreviewView(
        typed.from(),
        filter.anyone()
            ? words.t("assignment.anyone")
            : filter.from() == null ? words.t("nobody") : names.getOrDefault(filter.from(), ""),
        filters(filter, words),
        filter.asked(),
        found.all(),
        found.unsure(),
        typed.leaving(),
        typed.reason(),
        key.toString(),
        found.all() > plan.rows().size(),
        targets.stream().map(each -> new Choice(Long.toString(each.id()), each.name())).toList(),
        targets.stream()
            .map(each -> words.t("assignment.gets", each.name(), given.getOrDefault(each.id(), 0)))
            .toList(),
        plan.rows().stream()
            .map(row ->
                new PreviewView.Row(
                    row.citizenId(),
                    row.name(),
                    row.was() == null ? "" : row.was().toString(),
                    row.was() == null
                        ? words.t("nobody")
                        : names.getOrDefault(row.was(), words.t("nobody")),
                    row.tasks(),
                    row.meetings(),
                    row.to() == null ? "" : row.to().toString()))
            .toList());
  }

  ResultView result(Assignments.Assignment assignment, List<Assignments.Line> lines, Words words) {
    return new ResultView(
        assignment.by(),
        words.at(assignment.at(), clock.getZone()),
        from(assignment, words),
        assignment.leaving(),
        assignment.reason(),
        (int) lines.stream().filter(each -> each.outcome() == Outcome.DONE).count(),
        (int)
            lines.stream()
                .filter(
                    each -> each.outcome() == Outcome.WAITING || each.outcome() == Outcome.FAILED)
                .count(),
        "/assignments/" + assignment.id() + "/go-on",
        lines.stream()
            .map(each ->
                new ResultView.Row(
                    each.name(),
                    "/citizens/" + each.citizenId(),
                    each.to(),
                    each.outcome().code(),
                    each.tasks(),
                    each.meetings()))
            .toList());
  }
}
