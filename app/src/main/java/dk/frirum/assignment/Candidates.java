package dk.frirum.assignment;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.meeting.HandOver;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who can be given, and to whom. */
@Component
class Candidates {
  /** So many at a time; more are given in another go. */
  static final int MOST = 500;

  private static final List<String> ON_CASES = Role.casework().stream().map(Role::code).toList();

  private final DSLContext sql;
  private final Matching matching;
  private final HandOver work;
  private final Audit audit;

  Candidates(DSLContext sql, Matching matching, HandOver work, Audit audit) {
    this.sql = sql;
    this.matching = matching;
    this.work = work;
    this.audit = audit;
  }

  /**
   * A colleague.
   *
   * @param left whether access was taken away
   * @param citizens how many have this colleague as caseworker
   */
  record Colleague(long id, String name, @Nullable String team, boolean left, int citizens) {}

  /** All who work on cases in the municipality, and those who have left and still have some. */
  List<Colleague> colleagues(SignedIn who) {
    var citizens =
        field(
                org.jooq
                    .impl
                    .DSL
                    .selectCount()
                    .from(CITIZEN)
                    .where(CITIZEN.CASEWORKER_ID.eq(STAFF.ID), CITIZEN.MERGED_INTO.isNull()))
            .as("citizens");
    return sql.select(STAFF.ID, STAFF.NAME, STAFF.TEAM, STAFF.REVOKED_AT, citizens)
        .from(STAFF)
        .where(STAFF.MUNICIPALITY.eq(who.municipality()), STAFF.ROLE.in(ON_CASES))
        .orderBy(STAFF.NAME, STAFF.ID)
        .fetch(row ->
            new Colleague(
                row.value1(),
                row.value2(),
                row.value3(),
                row.get(STAFF.REVOKED_AT) != null,
                row.get("citizens", Integer.class)));
  }

  /** To whom can be given: who is still there, of the two teams where there are teams. */
  List<Colleague> targets(SignedIn who, @Nullable Long from) {
    List<Colleague> there =
        colleagues(who).stream()
            .filter(each -> !each.left() && !Long.valueOf(each.id()).equals(from))
            .toList();
    Set<String> teams = new HashSet<>();
    if (who.team() != null) {
      teams.add(who.team());
    }
    sql.select(STAFF.TEAM)
        .from(STAFF)
        .where(STAFF.ID.eq(from == null ? -1 : from), STAFF.TEAM.isNotNull())
        .forEach(row -> teams.add(row.value1()));
    List<Colleague> near =
        there.stream().filter(each -> each.team() != null && teams.contains(each.team())).toList();
    return near.isEmpty() ? there : near;
  }

  /**
   * Who was found.
   *
   * @param shown so many as are given at a time
   * @param all how many there are
   * @param unsure how many could not be told, since a fact is missing
   */
  record Found(List<Plan.Candidate> shown, int all, int unsure) {
    Found {
      shown = List.copyOf(shown);
    }
  }

  /**
   * Those whose case somebody has, or who have a task or a meeting with them; nobody's where there
   * is no such colleague; or whoever has the case. Only whom this person may see; the trail says
   * whom it showed.
   */
  @Transactional
  public Found of(SignedIn who, Filter filter) {
    Long from = filter.from();
    Map<Long, HandOver.Work> working = from == null ? Map.of() : work.of(from);
    Condition whose =
        filter.anyone()
            ? noCondition()
            : from == null
                ? CITIZEN.CASEWORKER_ID.isNull()
                : CITIZEN.CASEWORKER_ID.eq(from).or(CITIZEN.ID.in(working.keySet()));
    Matching.Matches found = matching.of(who, filter, whose);
    List<Matching.Match> shown = found.all().stream().limit(MOST).toList();
    List<Long> ids = shown.stream().map(Matching.Match::citizenId).toList();
    audit.record(Entry.of(who.id(), Action.ASSIGNMENT_VIEWED).showing(ids, found.all().size()));
    Map<Long, Set<Long>> barred = barred(ids);
    Map<Long, Map<Long, HandOver.Work>> theirs = new HashMap<>();
    return new Found(
        shown.stream()
            .map(each -> {
              Long has = each.caseworker();
              HandOver.Work open =
                  filter.anyone() && has != null
                      ? theirs
                          .computeIfAbsent(has, work::of)
                          .getOrDefault(each.citizenId(), HandOver.NONE)
                      : working.getOrDefault(each.citizenId(), HandOver.NONE);
              Set<Long> not = new HashSet<>(barred.getOrDefault(each.citizenId(), Set.of()));
              if (filter.anyone() && has != null) {
                // Nobody is given what they have.
                not.add(has);
              }
              return new Plan.Candidate(
                  each.citizenId(), each.name(), has, open.tasks(), open.meetings(), not);
            })
            .toList(),
        found.all().size(),
        found.unsure());
  }

  /** Colleagues who must not have a citizen: a conflict of interest, or it is themselves. */
  private Map<Long, Set<Long>> barred(List<Long> citizens) {
    return sql
        .select(CONFLICT_OF_INTEREST.CITIZEN_ID, CONFLICT_OF_INTEREST.STAFF_ID)
        .from(CONFLICT_OF_INTEREST)
        .where(CONFLICT_OF_INTEREST.CITIZEN_ID.in(citizens), CONFLICT_OF_INTEREST.ENDED_AT.isNull())
        .union(
            org.jooq
                .impl
                .DSL
                .select(STAFF.CITIZEN_ID, STAFF.ID)
                .from(STAFF)
                .where(STAFF.CITIZEN_ID.in(citizens)))
        .fetch()
        .intoGroups(row -> row.get(0, Long.class), row -> row.get(1, Long.class))
        .entrySet()
        .stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
  }

  /** Whether a colleague may have a citizen now. */
  boolean may(SignedIn who, long citizen, long to) {
    return sql.fetchExists(
            STAFF,
            STAFF.ID.eq(to),
            STAFF.MUNICIPALITY.eq(who.municipality()),
            STAFF.ROLE.in(ON_CASES),
            STAFF.REVOKED_AT.isNull())
        && !barred(List.of(citizen)).getOrDefault(citizen, Set.of()).contains(to);
  }
}
