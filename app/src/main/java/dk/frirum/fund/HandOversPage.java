package dk.frirum.fund;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.FUND;
import static dk.frirum.tables.Tables.FUND_MEMBERSHIP;
import static dk.frirum.tables.Tables.HAND_OVER;
import static dk.frirum.tables.Tables.SPELL;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.casework.Histories;
import dk.frirum.casework.Scope;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.fund.HandOversView.Line;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * FundCourses about to come from an a-kasse, late, or not acknowledged, among the citizens this
 * person sees: spells that began in the last eight months, and are not through the hand-over.
 */
@Controller
class HandOversPage {
  private static final int MOST = 200;
  private static final int AHEAD = 21;
  private static final int MONTHS = 8;

  private final DSLContext sql;
  private final Pages pages;
  private final CitizenAccess access;
  private final Audit audit;
  private final Histories histories;
  private final RulebookHolder holder;

  HandOversPage(
      DSLContext sql,
      Pages pages,
      CitizenAccess access,
      Audit audit,
      Histories histories,
      RulebookHolder holder) {
    this.sql = sql;
    this.pages = pages;
    this.access = access;
    this.audit = audit;
    this.histories = histories;
    this.holder = holder;
  }

  @GetMapping("/handovers")
  @Transactional
  public String show(
      @AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    List<Line> found = read(who, frame.today());
    int all = found.size() < MOST ? found.size() : sql.fetchCount(candidates(who, frame.today()));
    Map<String, HandOverLaw.Day> days = days(found);
    List<Line> lines =
        found.stream()
            .map(line -> with(line, days.get(line.citizenId() + "@" + line.registered())))
            .filter(line -> line.handOver() != 0 || near(line.lawDay(), frame.today()))
            .sorted(
                Comparator.comparing(
                    line -> Objects.requireNonNullElse(line.lawDay(), LocalDate.MAX)))
            .toList();
    audit.record(
        Entry.of(who.id(), Action.COURSES_LISTED)
            .showing(lines.stream().map(Line::citizenId).distinct().toList(), lines.size()));
    model.addAttribute("handovers", new HandOversView(lines, found.size(), all));
    model.addAttribute(
        "page", frame.page(frame.words().t("handovers.title"), Page.Section.MEETINGS));
    return "fund/handovers";
  }

  private static boolean near(@Nullable LocalDate day, LocalDate today) {
    return day != null && !day.isAfter(today.plusDays(AHEAD));
  }

  private List<Line> read(SignedIn who, LocalDate today) {
    Field<LocalDate> from = field("lower({0})", LocalDate.class, SPELL.DURING).as("from_day");
    Field<String> fund =
        field(
                select(FUND.NAME)
                    .from(FUND_MEMBERSHIP)
                    .join(FUND)
                    .on(FUND.ID.eq(FUND_MEMBERSHIP.FUND_ID))
                    .where(
                        FUND_MEMBERSHIP.CITIZEN_ID.eq(CITIZEN.ID),
                        condition("{0} @> {1}::date", FUND_MEMBERSHIP.DURING, today))
                    .limit(1))
            .as("fund_name");
    return sql.select(
            CITIZEN.ID,
            CITIZEN.GIVEN_NAME,
            CITIZEN.SURNAME,
            from,
            fund,
            HAND_OVER.ID,
            HAND_OVER.HANDED_ON)
        .from(CITIZEN)
        .join(SPELL)
        .on(SPELL.CITIZEN_ID.eq(CITIZEN.ID))
        .leftJoin(HAND_OVER)
        .on(HAND_OVER.SPELL_ID.eq(SPELL.ID))
        .where(toCome(who, today))
        .orderBy(field("lower({0})", SPELL.DURING), CITIZEN.ID)
        .limit(MOST)
        .fetch(row ->
            new Line(
                row.get(CITIZEN.ID),
                row.get(CITIZEN.GIVEN_NAME) + " " + row.get(CITIZEN.SURNAME),
                FundPage.path(row.get(CITIZEN.ID)),
                Objects.requireNonNullElse(row.get(fund), ""),
                row.get(from),
                null,
                row.get(HAND_OVER.HANDED_ON),
                Objects.requireNonNullElse(row.get(HAND_OVER.ID), 0L)));
  }

  private Select<?> candidates(SignedIn who, LocalDate today) {
    return sql.selectOne()
        .from(CITIZEN)
        .join(SPELL)
        .on(SPELL.CITIZEN_ID.eq(CITIZEN.ID))
        .leftJoin(HAND_OVER)
        .on(HAND_OVER.SPELL_ID.eq(SPELL.ID))
        .where(toCome(who, today));
  }

  private Condition toCome(SignedIn who, LocalDate today) {
    return access
        .visible(who)
        .and(SPELL.BENEFIT.eq(Course.BENEFIT))
        .and(condition("{0} @> {1}::date", SPELL.DURING, today))
        .and(
            condition(
                "lower({0}) between {1} and {2}",
                SPELL.DURING, today.minusMonths(MONTHS), today.minusMonths(1)))
        .and(HAND_OVER.ACKNOWLEDGED_AT.isNull());
  }

  /** By citizen and first day of the spell; one query for each table, however many there are. */
  private Map<String, HandOverLaw.Day> days(List<Line> lines) {
    Map<String, HandOverLaw.Day> days = new HashMap<>();
    List<Long> ids = lines.stream().map(Line::citizenId).distinct().sorted().toList();
    if (ids.isEmpty()) {
      return days;
    }
    histories.each(
        new Scope.Citizens(ids),
        history -> {
          HandOverLaw law = new HandOverLaw(holder.rulebook(), history);
          history.spells().stream()
              .filter(spell -> spell.benefit().equals(Course.BENEFIT))
              .forEach(spell ->
                  law.of(spell).ifPresent(day -> days.put(history.id() + "@" + spell.from(), day)));
        });
    return days;
  }

  private static Line with(Line line, HandOverLaw.@Nullable Day day) {
    return new Line(
        line.citizenId(),
        line.name(),
        line.href(),
        line.fund(),
        line.registered(),
        day == null ? null : day.on(),
        line.handedOn(),
        line.handOver());
  }
}
