package dk.frirum.trial;

import static dk.frirum.tables.Tables.CITIZEN;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.price.Minutes;
import dk.frirum.price.MinutesWords;
import dk.frirum.rules.effect.Effect;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import dk.frirum.whatif.Answer;
import dk.frirum.whatif.EmptyGroup;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a version would do, in the reader's language; citizens by name only to who may see them. */
@Component
class PreviewWords {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final Audit audit;
  private final Clock clock;

  PreviewWords(DSLContext sql, CitizenAccess access, Audit audit, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public PreviewView view(
      SignedIn who,
      TrialAction trial,
      String kind,
      LocalDate on,
      Looking.Seen seen,
      Map<String, String> typed,
      List<FieldError> errors,
      Words words) {
    return switch (seen) {
      case Looking.Seen.Faulty(var problems) ->
          new PreviewView(
              trial, kind, on, problems, "", 0, List.of(), List.of(), List.of(), List.of(),
              List.of(), 0, typed, errors);
      case Looking.Seen.Ahead(Answer answer, _) -> {
        Effect ahead = answer.ahead();
        Map<Long, String> names = names(who, trial, ahead);
        MinutesWords minutes = new MinutesWords(answer.changed(), words);
        ZoneId zone = clock.getZone();
        yield new PreviewView(
            trial,
            kind,
            on,
            List.of(),
            words.at(answer.read(), zone),
            ahead.citizens(),
            ahead.requirements().stream()
                .filter(each -> each.counts().total() > 0)
                .map(each -> line(each, answer, minutes, names, words))
                .toList(),
            ahead.benefits().stream()
                .map(each ->
                    new PreviewView.Group(each.title().in(words.rules()), each.counts().total()))
                .toList(),
            answer.months().stream()
                .map(each ->
                    new PreviewView.Month(
                        each.month().first(),
                        each.before(),
                        each.after(),
                        Math.round(each.minutes() / 60.0)))
                .toList(),
            answer.empty().stream().map(each -> empty(each, words)).toList(),
            answer.withoutMinutes().stream()
                .map(id ->
                    answer
                        .changed()
                        .requirement(id)
                        .map(r -> r.title().in(words.rules()))
                        .orElse(id))
                .toList(),
            Math.round(answer.totalMinutes() / 60.0),
            typed,
            errors);
      }
    };
  }

  private static String empty(EmptyGroup group, Words words) {
    return group.why() == null
        ? words.t("preview.empty.elsewhere", group.deviation())
        : words.t(
            "preview.empty", group.deviation(), group.why().in(words.rules()), group.before());
  }

  private static PreviewView.Line line(
      Effect.OfRequirement of,
      Answer answer,
      MinutesWords minutes,
      Map<Long, String> names,
      Words words) {
    return new PreviewView.Line(
        of.title().in(words.rules()),
        "/rulebook/" + of.id(),
        of.citation(),
        PreviewView.Counted.of(of),
        minutes.of(answer.minutes().getOrDefault(of.id(), Minutes.UNKNOWN)),
        people(of, names, words));
  }

  private static List<PreviewView.Person> people(
      Effect.OfRequirement of, Map<Long, String> names, Words words) {
    List<PreviewView.Person> people = new ArrayList<>();
    of.examples()
        .forEach((change, examples) ->
            examples.forEach(each -> {
              String name = names.get(each.citizen());
              if (name != null) {
                people.add(
                    new PreviewView.Person(
                        name,
                        "/citizens/" + each.citizen(),
                        words.t("change." + change.name().toLowerCase(Locale.ROOT))));
              }
            }));
    return people;
  }

  private Map<Long, String> names(SignedIn who, TrialAction trial, Effect effect) {
    if (!who.seesCitizens()) {
      return Map.of();
    }
    List<Long> ids =
        effect.requirements().stream()
            .flatMap(each -> each.examples().values().stream())
            .flatMap(List::stream)
            .map(Effect.Example::citizen)
            .distinct()
            .toList();
    Map<Long, String> names =
        sql.select(CITIZEN.ID, CITIZEN.GIVEN_NAME.concat(" ").concat(CITIZEN.SURNAME))
            .from(CITIZEN)
            .where(CITIZEN.ID.in(ids), access.visible(who))
            .fetchMap(CITIZEN.ID, row -> row.value2());
    if (!names.isEmpty()) {
      audit.record(
          Entry.of(who.id(), Action.EXPOSED_LISTED)
              .showing(List.copyOf(names.keySet()), names.size())
              .with(Map.of("trial", trial.id(), "list", "preview")));
    }
    return names;
  }
}
