package dk.frirum.merge;

import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MERGE;
import static dk.frirum.tables.Tables.MERGE_ROW;
import static dk.frirum.tables.Tables.SPELL;
import static org.jooq.impl.DSL.select;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.CaseRecord;
import dk.frirum.casework.CaseRecords;
import dk.frirum.citizen.Citizen;
import dk.frirum.citizen.Citizens;
import dk.frirum.merge.Comparison.Overlap;
import dk.frirum.merge.Comparison.Seen;
import dk.frirum.tables.tables.records.MergeRecord;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens two records to compare them, or a merge to part it; the trail says so. */
@Component
class Comparing {
  private static final LocalDate ALL = LocalDate.of(9999, 1, 1);

  private final DSLContext sql;
  private final CitizenAccess access;
  private final Citizens citizens;
  private final CaseRecords records;
  private final Comparison comparison;
  private final MergeRows rows;

  Comparing(
      DSLContext sql,
      CitizenAccess access,
      Citizens citizens,
      CaseRecords records,
      Comparison comparison,
      MergeRows rows) {
    this.sql = sql;
    this.access = access;
    this.citizens = citizens;
    this.records = records;
    this.comparison = comparison;
    this.rows = rows;
  }

  /** A record with its case. */
  record Side(Citizen citizen, CaseRecord record) {}

  /** Both records. */
  record Pair(Side one, Side other, List<Overlap> overlaps, Seen seen) {
    Side of(long id) {
      return one.citizen().id() == id ? one : other;
    }
  }

  /** One record alone, for which the other is looked for. */
  @Transactional
  public Citizen open(SignedIn who, long citizen) {
    access.open(who, citizen, Action.CITIZEN_VIEWED, Map.of("for", "merge"));
    return citizens.find(who, citizen);
  }

  @Transactional
  public Pair pair(SignedIn who, long one, long other) {
    return new Pair(
        side(who, one),
        side(who, other),
        comparison.overlaps(one, other),
        comparison.seen(one, other));
  }

  private Side side(SignedIn who, long id) {
    access.open(who, id, Action.CITIZENS_COMPARED, Map.of("for", "merge"));
    return new Side(citizens.find(who, id), records.of(id, ALL));
  }

  /**
   * A merge that can be parted.
   *
   * @param back how many rows go back, by table
   * @param added ids of what came since and can be chosen, by table
   * @param coverage interviews that no benefit would cover any more
   */
  record Joined(
      MergeRecord merge,
      Citizen kept,
      Map<Owned, Integer> back,
      Map<Owned, List<Long>> added,
      Coverage coverage,
      Seen seen) {}

  /** Nothing where there is no such merge of the citizen, or it is parted. */
  @Transactional
  public Optional<Joined> joined(SignedIn who, long kept, long merge) {
    access.open(who, kept, Action.CITIZENS_COMPARED, Map.of("merge", merge));
    return sql.fetchOptional(
            MERGE, MERGE.ID.eq(merge), MERGE.KEPT.eq(kept), MERGE.UNDONE_AT.isNull())
        .map(found -> {
          Map<Owned, Integer> back = new EnumMap<>(Owned.class);
          Map<Owned, List<Long>> added = new EnumMap<>(Owned.class);
          for (Owned each : Owned.values()) {
            if (each.isCase()) {
              back.put(each, count(found, each));
            }
            if (each.canBeChosen()) {
              added.put(each, rows.added(merge, each, kept));
            }
          }
          return new Joined(
              found,
              citizens.find(who, kept),
              back,
              added,
              coverage(found, kept),
              comparison.seen(kept, found.getClosed()));
        });
  }

  private Coverage coverage(MergeRecord merge, long kept) {
    List<Coverage.Spell> spells =
        sql.select(SPELL.DURING, whose(merge, Owned.SPELL, SPELL.ID))
            .from(SPELL)
            .where(SPELL.CITIZEN_ID.eq(kept))
            .fetch(row -> new Coverage.Spell(whose(merge, row.value2()), row.value1()));
    List<Coverage.Held> interviews =
        sql.select(INTERVIEW.ID, INTERVIEW.HELD_ON, whose(merge, Owned.INTERVIEW, INTERVIEW.ID))
            .from(INTERVIEW)
            .where(INTERVIEW.CITIZEN_ID.eq(kept), INTERVIEW.WITHDRAWN.isFalse())
            .fetch(
                row -> new Coverage.Held(row.value1(), whose(merge, row.value3()), row.value2()));
    return Coverage.of(spells, interviews);
  }

  /** Whose the row was when they were merged; none where it came since. */
  private static Field<Long> whose(MergeRecord merge, Owned table, Field<Long> id) {
    return select(MERGE_ROW.CITIZEN_ID)
        .from(MERGE_ROW)
        .where(
            MERGE_ROW.MERGE_ID.eq(merge.getId()),
            MERGE_ROW.OF_TABLE.eq(table.table()),
            MERGE_ROW.ROW_ID.eq(id.cast(String.class)))
        .asField("whose");
  }

  private static Coverage.Whose whose(MergeRecord merge, @Nullable Long then) {
    if (then == null) {
      return Coverage.Whose.SINCE;
    }
    return then.equals(merge.getClosed()) ? Coverage.Whose.CLOSED : Coverage.Whose.KEPT;
  }

  private int count(MergeRecord merge, Owned table) {
    return sql.fetchCount(
        MERGE_ROW,
        MERGE_ROW.MERGE_ID.eq(merge.getId()),
        MERGE_ROW.OF_TABLE.eq(table.table()),
        MERGE_ROW.CITIZEN_ID.eq(merge.getClosed()));
  }
}
