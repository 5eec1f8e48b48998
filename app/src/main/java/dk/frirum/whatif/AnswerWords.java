package dk.frirum.whatif;

import static dk.frirum.tables.Tables.CITIZEN;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.duty.Links;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.price.Minutes;
import dk.frirum.price.MinutesWords;
import dk.frirum.rules.effect.Counts;
import dk.frirum.rules.effect.Effect;
import dk.frirum.rules.effect.Effect.OfRequirement;
import dk.frirum.web.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays an answer out: figures for all who may ask, names for those who may see them. */
@Component
class AnswerWords {
  /** So many are named; each is written in the trail. */
  private static final int MOST_EXAMPLES = 30;

  private final RulebookHolder holder;
  private final CitizenAccess access;
  private final Audit audit;
  private final DSLContext sql;
  private final Clock clock;

  AnswerWords(
      RulebookHolder holder, CitizenAccess access, Audit audit, DSLContext sql, Clock clock) {
    this.holder = holder;
    this.access = access;
    this.audit = audit;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * @param names whether citizens are to be named, to those who may see them
   */
  @Transactional
  public WorkshopView.AnswerView view(
      SignedIn who, String title, Answer answer, boolean names, Words words) {
    Counts now = answer.now().total();
    Counts ahead = answer.ahead().withinMonths();
    Few few = new Few(!who.seesCitizens());
    boolean hidden = few.hides(now) || few.hides(ahead);
    return new WorkshopView.AnswerView(
        title,
        words.time(answer.read(), clock.getZone()),
        String.format(words.locale(), "%.1f", answer.nanos() / 1e9),
        (int) answer.now().citizens(),
        hidden,
        few.citizens(now),
        few.citizens(ahead),
        few.figure(now, now.total()),
        few.figure(now, now.overdueBefore()),
        few.figure(now, now.overdueAfter()),
        hidden ? null : hours(answer),
        missing(answer, words),
        answer.empty().stream().map(each -> empty(each, answer, words)).toList(),
        hidden ? List.of() : rules(answer, few, words),
        hidden ? List.of() : benefits(answer, few, words),
        hidden ? List.of() : months(answer, few),
        names ? examples(who, answer, words) : List.of(),
        few.hides());
  }

  /** None where nobody knows the minutes of anything. */
  private static @Nullable Long hours(Answer answer) {
    return answer.withoutMinutes().size() == answer.ahead().requirements().size()
        ? null
        : Few.hours(answer.totalMinutes());
  }

  private static List<String> missing(Answer answer, Words words) {
    return answer.withoutMinutes().stream()
        .flatMap(id -> answer.now().requirements().stream().filter(each -> each.id().equals(id)))
        .map(each -> each.title().in(words.rules()))
        .toList();
  }

  private static String empty(EmptyGroup group, Answer answer, Words words) {
    return group.why() == null
        ? words.t("whatif.empty.elsewhere", group.deviation())
        : words.t(
            "whatif.empty",
            group.deviation(),
            group.why().in(words.rules()),
            group.before(),
            words.date(answer.today()));
  }

  private List<WorkshopView.Line> rules(Answer answer, Few few, Words words) {
    List<OfRequirement> changed = answer.now().requirements();
    boolean[] hidden = few.rows(changed.stream().map(OfRequirement::counts).toList());
    List<WorkshopView.Line> lines = new ArrayList<>();
    for (int row = 0; row < changed.size(); row++) {
      OfRequirement each = changed.get(row);
      Minutes once = answer.minutes().getOrDefault(each.id(), Minutes.UNKNOWN);
      lines.add(
          few.line(
              each.title().in(words.rules()),
              holder.rulebook().card(each.id()).isPresent() ? "/rulebook/" + each.id() : null,
              each.citation() + " · " + new MinutesWords(answer.changed(), words).of(once),
              each.counts(),
              hidden[row],
              once.known() ? minutes(answer, each.id(), once) : null));
    }
    return lines;
  }

  private static long minutes(Answer answer, String id, Minutes once) {
    return answer.ahead().requirements().stream()
        .filter(each -> each.id().equals(id))
        .flatMap(each -> each.ahead().stream())
        .mapToLong(each -> (each.timesAfter() - each.timesBefore()) * once.total())
        .sum();
  }

  private static List<WorkshopView.Line> benefits(Answer answer, Few few, Words words) {
    List<Effect.OfGroup> groups = answer.now().benefits();
    boolean[] hidden = few.rows(groups.stream().map(Effect.OfGroup::counts).toList());
    List<WorkshopView.Line> lines = new ArrayList<>();
    for (int row = 0; row < groups.size(); row++) {
      Effect.OfGroup each = groups.get(row);
      lines.add(
          few.line(each.title().in(words.rules()), null, "", each.counts(), hidden[row], null));
    }
    return lines;
  }

  private static List<WorkshopView.Month> months(Answer answer, Few few) {
    boolean[] hidden = few.rows(answer.months().stream().map(Answer.Month::changes).toList());
    List<WorkshopView.Month> months = new ArrayList<>();
    for (int row = 0; row < answer.months().size(); row++) {
      months.add(few.month(answer.months().get(row), hidden[row]));
    }
    return months;
  }

  /** Only citizens this person may see, and the trail says that they were shown. */
  private List<WorkshopView.Example> examples(SignedIn who, Answer answer, Words words) {
    if (!who.seesCitizens()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (OfRequirement each : answer.now().requirements()) {
      each.examples()
          .forEach((change, kept) ->
              kept.forEach(
                  one -> found.add(new Found(each, change.title().in(words.rules()), one))));
    }
    List<Found> some = found.stream().limit(MOST_EXAMPLES).toList();
    Map<Long, String> names =
        sql.select(CITIZEN.ID, CITIZEN.GIVEN_NAME.concat(" ").concat(CITIZEN.SURNAME))
            .from(CITIZEN)
            .where(
                CITIZEN.ID.in(some.stream().map(each -> each.one().citizen()).distinct().toList()),
                access.visible(who))
            .fetchMap(row -> row.value1(), row -> row.value2());
    if (!names.isEmpty()) {
      audit.record(
          Entry.of(who.id(), Action.DUTIES_LISTED)
              .showing(List.copyOf(names.keySet()), names.size())
              .with(Map.of("scope", "what-if")));
    }
    return some.stream()
        .filter(each -> names.containsKey(each.one().citizen()))
        .map(each -> example(each, Objects.requireNonNull(names.get(each.one().citizen())), words))
        .toList();
  }

  private record Found(OfRequirement requirement, String change, Effect.Example one) {}

  private static WorkshopView.Example example(Found found, String name, Words words) {
    return new WorkshopView.Example(
        name,
        Links.citizen(found.one().citizen(), null),
        found.requirement().title().in(words.rules()),
        found.change(),
        state(found.one().before(), words),
        state(found.one().after(), words));
  }

  private static String state(Effect.@Nullable State state, Words words) {
    if (state == null) {
      return words.t("whatif.nothing");
    }
    String status = words.code("status", state.status().name());
    return state.due() == null ? status : status + ", " + words.shortDate(state.due());
  }
}
