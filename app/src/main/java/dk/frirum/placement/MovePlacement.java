package dk.frirum.placement;

import static dk.frirum.tables.Tables.PLACEMENT;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.Consequences;
import dk.frirum.casework.Movable;
import dk.frirum.casework.Moves;
import dk.frirum.casework.Outlook;
import dk.frirum.casework.Outlooks;
import dk.frirum.placement.NationalRegister.What;
import dk.frirum.placement.RuleChecks.Despite;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a placement to the citizen who takes part in it. The rules are asked again, for that
 * citizen: what they say is shown before and kept after. It takes place all the same, so that a no
 * stops nothing; what they said of the wrong one is told of neither.
 */
@Component
class MovePlacement implements Movable {
  private static final String SUBJECT = "placement";

  private final Placements placements;
  private final PlacementRows rows;
  private final RuleCheck rules;
  private final RuleChecks checks;
  private final RegisterNotices notices;
  private final Consequences consequences;
  private final Moves moves;
  private final Outlooks outlooks;
  private final Clock clock;

  MovePlacement(
      Placements placements,
      PlacementRows rows,
      RuleCheck rules,
      RuleChecks checks,
      RegisterNotices notices,
      Consequences consequences,
      Moves moves,
      Outlooks outlooks,
      Clock clock) {
    this.placements = placements;
    this.rows = rows;
    this.rules = rules;
    this.checks = checks;
    this.notices = notices;
    this.consequences = consequences;
    this.moves = moves;
    this.outlooks = outlooks;
    this.clock = clock;
  }

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public String place() {
    return "placements";
  }

  @Override
  public String page(Held now) {
    return PlacementWords.path(now.id());
  }

  @Override
  public Held open(SignedIn who, long id) {
    return held(placements.open(who, id));
  }

  private static Held held(Placement now) {
    return new Held(
        now.id(),
        now.citizenId(),
        now.citizenName(),
        now.starts(),
        now.version(),
        now.registeredBy(),
        null);
  }

  @Override
  public List<Fact> facts(Held now, Words words) {
    Placement it = rows.read(now.id());
    return List.of(
        new Fact(words.t("move.kind"), words.t("placement.kind." + it.kind().code())),
        new Fact(words.t("placement.field.company"), it.place()),
        new Fact(
            words.t("placement.field.period"),
            words.date(it.starts()) + " – " + words.date(it.last())));
  }

  @Override
  @Transactional
  public Outlook look(SignedIn who, Held now, long to, Words words) {
    Placement it = rows.find(who, now.id());
    List<Check> said = asked(it, to);
    Outlook found =
        outlooks.of(who, SUBJECT, now.id(), now.citizenId(), to, () -> change(now.id(), to));
    String name = found.to().name();
    List<String> warnings = new ArrayList<>();
    if (said.stream().anyMatch(each -> each.answer().needsReason())) {
      warnings.add(words.t("move.placement.despite", name));
    }
    if (rows.overlaps(to, it)) {
      warnings.add(words.t("move.placement.same", name));
    }
    if (outlooks.without(to, it.starts())) {
      warnings.add(words.t("move.nospell", name, words.date(it.starts())));
    }
    List<String> told = it.withdrawn() ? List.of() : List.of(words.t("move.placement.register"));
    return found.with(
        new Outlook.Beside(
            told, told, warnings, said.stream().map(each -> line(each, words)).toList()));
  }

  private static Outlook.Check line(Check check, Words words) {
    CheckLine line = CheckLine.of(check, words);
    return new Outlook.Check(
        line.answer(),
        words.t("placement.answer." + line.answer()),
        line.title(),
        line.href(),
        line.law(),
        line.says());
  }

  /** What the rules say of it for another citizen, as it was last agreed. */
  private List<Check> asked(Placement it, long citizen) {
    return it.withdrawn()
        ? List.of()
        : rules.of(
            new Proposal(
                citizen,
                it.kind(),
                it.company(),
                it.starts(),
                it.last(),
                it.tenthsOn(it.last()),
                it.id()));
  }

  private List<Long> change(long id, long to) {
    rows.update(id, Map.of(PLACEMENT.CITIZEN_ID, to));
    return consequences.moved(id, to);
  }

  @Override
  @Transactional
  public Answer move(Order order) {
    SignedIn who = order.who();
    long id = order.id();
    return moves.around(
        order,
        () -> rows.citizenOf(id),
        () -> held(rows.find(who, id)),
        now -> {
          Placement it = rows.find(who, id);
          long from = now.citizenId();
          long to = order.to();
          List<Check> said = asked(it, to);
          JSONB before = rows.snapshot(id);
          LocalDate on = now.on();
          for (long follows : change(id, to)) {
            moves.along(order, new Moves.Thing("occurrence", follows, on), from);
          }
          rows.event(to, id, "placement-moved", order.reason(), before, who, clock.instant());
          checks.write(who, to, id, said, new Despite(Reasons.MOVED, ""));
          if (!it.withdrawn()) {
            notices.write(from, id, What.WITHDRAWN);
            notices.write(to, id, What.BEGUN);
          }
          @Nullable Long by = rows.registeredBy(id);
          Moves.Thing thing = new Moves.Thing(SUBJECT, id, on);
          moves.moved(order, thing, from, form(id), Action.PLACEMENT_MOVED, by);
        });
  }
}
