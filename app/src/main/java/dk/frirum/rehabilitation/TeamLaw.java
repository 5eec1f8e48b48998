package dk.frirum.rehabilitation;

import dk.frirum.meeting.Area;
import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Event;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Anchor;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.EventMatch;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Shape;
import dk.frirum.rules.card.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules of a day say of the team, for one citizen. Asked of the rules themselves: what
 * would they say of a meeting without this member, of a decision without the team. So the answer
 * holds for this citizen and day under any rulebook, trials among it.
 */
final class TeamLaw {
  static final String MEETING = "rehabilitation-team-meeting";
  private static final String DECISION = "work-ability-decision";

  private final Rulebook book;
  private final CaseHistory history;

  /** The case as it stands, by day: every question of a page begins with it. */
  private final Map<LocalDate, List<Duty>> asItStands = new HashMap<>();

  TeamLaw(Rulebook book, CaseHistory history) {
    this.book = book;
    this.history = history;
  }

  private List<Duty> asItStands(LocalDate on) {
    return asItStands.computeIfAbsent(on, day -> book.evaluate(history, day));
  }

  /** Whether somebody must sit, and which rules say so. */
  record Seat(Area area, Standing standing, List<Rule> because) {
    Seat {
      because = List.copyOf(because);
    }
  }

  /**
   * A rule that has something to say, in the version that governs.
   *
   * @param deviations those that act on it
   */
  record Rule(Duty duty, Version version, List<Deviation> deviations) {
    Rule {
      deviations = List.copyOf(deviations);
    }

    Standing standing() {
      return Standing.of(duty.status());
    }
  }

  /** Who must sit at a meeting on a day. */
  List<Seat> composition(LocalDate on) {
    Set<String> anyway = keys(evaluate(meeting(List.of(Area.values()), on), on));
    return Stream.of(Area.values())
        .map(area -> {
          List<Area> others = Stream.of(Area.values()).filter(each -> each != area).toList();
          List<Rule> missed = caused(meeting(others, on), on, anyway);
          return new Seat(area, worst(missed), missed);
        })
        .toList();
  }

  private static Event meeting(List<Area> members, LocalDate on) {
    return new Event("imagined", MEETING, on, Map.of("members", Area.set(members.stream())));
  }

  /** What the rules miss where a decision is made on a day and nothing has been got before it. */
  List<Rule> before(Measure measure, LocalDate on) {
    if (!measure.inRules()) {
      return List.of();
    }
    Event decision =
        new Event(
            "imagined",
            DECISION,
            on,
            Map.of(
                "measure", measure.code(),
                "recommendation", "no",
                "description", "no",
                "health-advice", "no"));
    return caused(decision, on, keys(asItStands(on)));
  }

  /** What there is to do with the team in the case as it stands on a day, earliest first. */
  List<Rule> standing(LocalDate on) {
    return asItStands(on).stream()
        .map(this::rule)
        .filter(rule -> speaksOfMeeting(rule.version().fulfilledBy()))
        // Who must sit follows from a meeting; it is said of the meeting.
        .filter(rule -> !anchoredAtMeeting(rule.version()))
        .filter(rule -> rule.standing() != Standing.NOT_REQUIRED)
        .sorted(Comparator.comparing(rule -> rule.duty().anchor()))
        .toList();
  }

  private static boolean anchoredAtMeeting(Version version) {
    return version.shape() instanceof Shape.Deadline(_, Anchor anchor)
        && switch (anchor) {
          case Anchor.EachEvent(EventMatch match) -> speaksOfMeeting(match);
          case Anchor.FirstEvent(EventMatch match) -> speaksOfMeeting(match);
          case Anchor.SpellStart _, Anchor.Age _ -> false;
        };
  }

  private static boolean speaksOfMeeting(EventMatch match) {
    return match.kinds().stream().anyMatch(kind -> kind.code().equals(MEETING));
  }

  private List<Rule> caused(Event event, LocalDate on, Set<String> anyway) {
    return evaluate(event, on).stream()
        .filter(duty -> duty.anchor().equals(on) && !anyway.contains(key(duty)))
        .map(this::rule)
        .toList();
  }

  private List<Duty> evaluate(Event event, LocalDate on) {
    List<Event> events = new ArrayList<>(history.events());
    events.add(event);
    return book.evaluate(
        new CaseHistory(
            history.id(),
            history.municipality(),
            history.born(),
            history.spells(),
            events,
            history.facts()),
        on);
  }

  private Rule rule(Duty duty) {
    Requirement requirement = book.requirement(duty.requirement()).orElseThrow();
    return new Rule(
        duty,
        requirement.versions().get(duty.version()),
        book.deviations().stream().filter(each -> duty.deviations().contains(each.id())).toList());
  }

  private static Standing worst(List<Rule> rules) {
    return rules.stream()
        .map(Rule::standing)
        .min(Comparator.naturalOrder())
        .orElse(Standing.NOT_REQUIRED);
  }

  private static Set<String> keys(List<Duty> duties) {
    return duties.stream().map(TeamLaw::key).collect(Collectors.toSet());
  }

  private static String key(Duty duty) {
    return duty.spell() + "/" + duty.requirement() + "/" + duty.anchor();
  }
}
