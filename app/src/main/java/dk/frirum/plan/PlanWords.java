package dk.frirum.plan;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseRecord;
import dk.frirum.casework.CaseRecords;
import dk.frirum.meeting.CitizenMeetings;
import dk.frirum.placement.CitizenPlacements;
import dk.frirum.placement.PlacementLine;
import dk.frirum.plan.Plans.Plan;
import dk.frirum.plan.Version.Kept;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A plan in the reader's language. */
@Component
class PlanWords {
  private static final int STEP_DAYS = 14;
  private static final int LATEST = 5;
  private static final int RECENT = 10;

  private final CitizenMeetings meetings;
  private final CaseRecords records;
  private final CitizenPlacements placements;
  private final Clock clock;

  PlanWords(
      CitizenMeetings meetings, CaseRecords records, CitizenPlacements placements, Clock clock) {
    this.meetings = meetings;
    this.records = records;
    this.placements = placements;
    this.clock = clock;
  }

  /** Whose plan it is. */
  record Whose(long id, String name) {}

  /**
   * What a step can belong to: the latest meetings, and interviews that were none. What a step
   * belongs to already is among them, however old it is: saving the step must not let go of it.
   */
  List<Choice> about(SignedIn who, long citizenId, List<Item> items, Words words) {
    Set<String> kept = items.stream().map(item -> item.line().about()).collect(Collectors.toSet());
    List<Choice> all = new ArrayList<>();
    add(
        all,
        kept,
        meetings.of(who, citizenId, words).stream()
            .map(each ->
                new Choice(
                    "m" + each.id(), words.t("meeting.kind." + each.kind()) + ", " + each.when())));
    add(all, kept, placements.of(who, citizenId, words).stream().map(each -> choice(each, words)));
    Map<Boolean, List<CaseRecord.Interview>> interviews =
        records.of(citizenId, LocalDate.now(clock)).interviews().stream()
            .collect(Collectors.partitioningBy(each -> each.withdrawn() == null));
    add(
        all,
        kept,
        interviews.getOrDefault(true, List.of()).stream().map(each -> choice(each, words)));
    interviews.getOrDefault(false, List.of()).stream()
        .map(each -> choice(each, words))
        .filter(each -> kept.contains(each.value()))
        .forEach(all::add);
    kept.stream()
        .filter(code -> !code.isEmpty())
        .filter(code -> all.stream().noneMatch(each -> each.value().equals(code)))
        .sorted()
        .forEach(code -> all.add(new Choice(code, words.t("plan.about.hidden"))));
    return all;
  }

  private static void add(List<Choice> all, Set<String> kept, Stream<Choice> latestFirst) {
    List<Choice> choices = latestFirst.toList();
    for (int n = 0; n < choices.size(); n++) {
      if (n < RECENT || kept.contains(choices.get(n).value())) {
        all.add(choices.get(n));
      }
    }
  }

  private static Choice choice(PlacementLine each, Words words) {
    return new Choice(
        "p" + each.id(),
        words.t("placement.kind." + each.kind())
            + ", "
            + each.place()
            + ", "
            + words.period(each.starts(), each.last()));
  }

  private static Choice choice(CaseRecord.Interview each, Words words) {
    return new Choice(
        "i" + each.id(), words.code("kind", each.kind()) + ", " + words.date(each.on()));
  }

  PlanView view(
      SignedIn who,
      Whose whose,
      Plan plan,
      PlanDrafts.Opened drafts,
      Fields typed,
      List<FieldError> errors,
      Words words) {
    String path = "/citizens/" + whose.id();
    Rights rights = Rights.of(who);
    LocalDate today = LocalDate.now(clock);
    List<Choice> about = about(who, whose.id(), plan.items(), words);
    Map<Long, String> states =
        plan.items().stream().anyMatch(item -> item.line().placementId() != null)
            ? placements.of(who, whose.id(), words).stream()
                .collect(Collectors.toMap(PlacementLine::id, PlacementLine::state))
            : Map.of();
    List<PlanView.Section> sections =
        Stream.of(Kind.values())
            .map(kind ->
                new PlanView.Section(
                    kind.code(),
                    rights.mayAdd(kind),
                    UUID.randomUUID().toString(),
                    plan.items().stream()
                        .filter(item -> item.line().kind() == kind)
                        .map(item ->
                            line(who, rights, item, about, states, drafts, typed, today, words))
                        .toList()))
            .toList();
    List<Item> steps =
        plan.items().stream().filter(item -> item.line().kind() == Kind.STEP).toList();
    return new PlanView(
        whose.name(),
        path,
        path + "/plan",
        path + "/plan/versions",
        path + "/plan/print",
        rights.citizen(),
        sections,
        plan.made(),
        !steps.isEmpty() && steps.stream().allMatch(item -> item.line().way() == Way.OTHER),
        latest(plan.versions(), words),
        about,
        today.plusDays(STEP_DAYS).toString(),
        drafts.forms(),
        drafts.views(),
        typed,
        errors);
  }

  private PlanView.Line line(
      SignedIn who,
      Rights rights,
      Item item,
      List<Choice> about,
      Map<Long, String> states,
      PlanDrafts.Opened drafts,
      Fields typed,
      LocalDate today,
      Words words) {
    Line line = item.line();
    String form = "line-" + item.id();
    LocalDate due = line.due();
    String belongs = line.about();
    String href =
        line.placementId() != null
            ? "/placements/" + line.placementId()
            : line.meetingId() != null ? "/meetings/" + line.meetingId() : "";
    Fields kept = drafts.forms().get(form);
    return new PlanView.Line(
        item.id(),
        form,
        line.words(),
        line.way() == null ? "" : line.way().code(),
        line.doer() == null ? "" : line.doer().code(),
        due == null ? "" : due.toString(),
        due == null ? "" : words.t("plan.due", words.date(due)),
        due != null && item.doneOn() == null && due.isBefore(today),
        item.doneOn() == null ? "" : words.t("plan.done.on", words.date(item.doneOn())),
        item.writtenBy(),
        item.byCitizen(),
        about.stream()
            .filter(each -> each.value().equals(belongs))
            .map(Choice::text)
            .findFirst()
            .orElse(""),
        !href.isEmpty() && who.may("GET", href) ? href : "",
        belongs,
        line.placementId() == null ? "" : states.getOrDefault(line.placementId(), ""),
        rights.mayChange(item),
        rights.mayTick(item),
        // Text that was kept was written upon the version its writer saw.
        kept == null ? item.version() : kept.version(),
        typed.v("form").equals(form) && typed.on("changed"));
  }

  private List<String> latest(List<Version> versions, Words words) {
    List<String> all = new ArrayList<>();
    for (int n = versions.size() - 1; n >= 0 && all.size() < LATEST; n--) {
      Version version = versions.get(n);
      for (String said : differences(versions, n, words)) {
        all.add(words.t("plan.change", when(version, words), by(version, words), said));
      }
    }
    return all.stream().limit(LATEST).toList();
  }

  /** What a version changed, in words. */
  List<String> differences(List<Version> versions, int at, Words words) {
    List<Kept> before = at == 0 ? List.of() : versions.get(at - 1).lines();
    return Difference.between(before, versions.get(at).lines()).stream()
        .map(each -> said(each, words))
        .toList();
  }

  String when(Version version, Words words) {
    return words.at(version.at(), clock.getZone());
  }

  static String by(Version version, Words words) {
    return version.byCitizen() ? words.t("plan.by.citizen", version.by()) : version.by();
  }

  private static String said(Difference difference, Words words) {
    return switch (difference) {
      case Difference.Added(Kept now) ->
          words.t("plan.diff.added", kind(now, words), whole(now, words));
      case Difference.Removed(Kept was) ->
          words.t("plan.diff.removed", kind(was, words), whole(was, words));
      case Difference.Changed(Kept was, Kept now) ->
          words.t("plan.diff.changed", kind(now, words), whole(was, words), whole(now, words));
      case Difference.Done(Kept now) -> words.t("plan.diff.done", now.words());
      case Difference.Undone(Kept now) -> words.t("plan.diff.undone", now.words());
    };
  }

  private static String kind(Kept line, Words words) {
    return words.t("plan.one." + line.kind());
  }

  private static String whole(Kept line, Words words) {
    @Nullable LocalDate due = line.due().isEmpty() ? null : LocalDate.parse(line.due());
    return due == null
        ? line.words()
        : words.t(
            "plan.diff.step",
            line.words(),
            words.t("plan.way." + line.way()),
            words.t("plan.doer." + line.doer()),
            words.date(Objects.requireNonNull(due)));
  }
}
