package dk.frirum.retention;

import static dk.frirum.tables.Tables.AUDIT_DROP;
import static dk.frirum.tables.Tables.ERASURE;
import static dk.frirum.tables.Tables.RETENTION_PROPOSAL;
import static dk.frirum.tables.Tables.RETENTION_RUN;
import static org.jooq.impl.DSL.field;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.retention.RetentionView.ClassLine;
import dk.frirum.retention.RetentionView.DueLine;
import dk.frirum.retention.RetentionView.ErasureLine;
import dk.frirum.retention.RetentionView.HoldForm;
import dk.frirum.retention.RetentionView.HoldLine;
import dk.frirum.retention.RetentionView.Rows;
import dk.frirum.retention.RetentionView.RunLine;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page's data of one municipality; which citizens were shown stands in the trail. */
@Component
class Overview {
  private static final int SHOWN = 100;
  private static final int LATEST = 20;

  private final DSLContext sql;
  private final Policy policy;
  private final Erasures erasures;
  private final Holds holds;
  private final Audit audit;
  private final Clock clock;

  Overview(
      DSLContext sql, Policy policy, Erasures erasures, Holds holds, Audit audit, Clock clock) {
    this.sql = sql;
    this.policy = policy;
    this.erasures = erasures;
    this.holds = holds;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public RetentionView look(SignedIn who, HoldForm form, Words w) {
    String here = who.municipality();
    List<DueLine> due = proposed(here);
    List<HoldLine> held = holds.standing(here).stream().map(each -> line(each, w)).toList();
    int total = sql.fetchCount(RETENTION_PROPOSAL, RETENTION_PROPOSAL.MUNICIPALITY.eq(here));
    audit.record(
        Entry.of(who.id(), Action.RETENTION_VIEWED)
            .showing(
                Stream.concat(
                        due.stream().map(DueLine::citizen), held.stream().map(HoldLine::citizen))
                    .distinct()
                    .toList(),
                total));
    return new RetentionView(
        policy.classes().values().stream().map(each -> line(here, each, w)).toList(),
        total,
        due,
        erasures.counts(due.stream().map(DueLine::citizen).toList()).entrySet().stream()
            .map(each -> new Rows(each.getKey(), each.getValue()))
            .toList(),
        held,
        runs(here),
        erased(here, w),
        form,
        who.may("POST", RetentionPage.HOLDS));
  }

  private ClassLine line(String here, DataClass one, Words w) {
    Keep keep = policy.keep(here, one);
    return new ClassLine(
        one.title().in(w.rules()),
        keep.in(w.rules()),
        w.t("record.then." + one.then().code()),
        w.t("record.verified." + one.basis().verified().code()),
        !(keep instanceof Keep.Undecided));
  }

  private HoldLine line(Holds.Standing each, Words w) {
    return new HoldLine(
        each.id(),
        each.citizenId(),
        each.reason(),
        each.by(),
        w.at(each.at(), clock.getZone()),
        each.until(),
        each.over());
  }

  private List<DueLine> proposed(String here) {
    return sql.selectFrom(RETENTION_PROPOSAL)
        .where(RETENTION_PROPOSAL.MUNICIPALITY.eq(here))
        .orderBy(RETENTION_PROPOSAL.DUE_ON, RETENTION_PROPOSAL.CITIZEN_ID)
        .limit(SHOWN)
        .fetch(row -> new DueLine(row.getCitizenId(), row.getSince(), row.getDueOn()));
  }

  private List<RunLine> runs(String here) {
    return sql.selectFrom(RETENTION_RUN)
        .where(RETENTION_RUN.MUNICIPALITY.eq(here))
        .orderBy(RETENTION_RUN.ID.desc())
        .limit(LATEST)
        .fetch(row -> new RunLine(row.getDay(), row.getDue(), row.getHeld()));
  }

  private record Done(Instant at, ErasureLine line) {}

  /** Citizens and words of this municipality, and what was let go of the trail all share. */
  private List<ErasureLine> erased(String here, Words w) {
    var rows =
        field(
            "(select coalesce(sum(n.value::bigint), 0) from jsonb_each_text({0}) n)",
            Long.class, ERASURE.COUNTS);
    Stream<Done> erasures =
        sql.select(ERASURE.fields())
            .select(rows)
            .from(ERASURE)
            .where(ERASURE.MUNICIPALITY.eq(here))
            .orderBy(ERASURE.ID.desc())
            .limit(LATEST)
            .fetch(row ->
                done(
                    row.get(ERASURE.ERASED_AT),
                    row.get(ERASURE.CITIZEN_ID),
                    row.get(ERASURE.CLASS),
                    row.get(ERASURE.REASON),
                    row.get(ERASURE.OPERATOR),
                    row.get(rows),
                    w))
            .stream();
    Stream<Done> ofTheTrail =
        sql.selectFrom(AUDIT_DROP).orderBy(AUDIT_DROP.ID.desc()).limit(LATEST).stream()
            .map(row ->
                done(
                    row.getDroppedAt(),
                    null,
                    row.getClass_(),
                    row.getReason(),
                    row.getOperator(),
                    row.getRows(),
                    w));
    return Stream.concat(erasures, ofTheTrail)
        .sorted(Comparator.comparing(Done::at).reversed())
        .limit(LATEST)
        .map(Done::line)
        .toList();
  }

  private Done done(
      Instant at,
      @Nullable Long citizen,
      String dataClass,
      String reason,
      String operator,
      long rows,
      Words w) {
    String what =
        policy.classes().containsKey(dataClass)
            ? policy.of(dataClass).title().in(w.rules())
            : dataClass;
    return new Done(
        at, new ErasureLine(w.at(at, clock.getZone()), citizen, what, reason, operator, rows));
  }
}
