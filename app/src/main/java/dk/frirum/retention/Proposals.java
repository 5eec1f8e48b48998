package dk.frirum.retention;

import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.RETENTION_PROPOSAL;
import static dk.frirum.tables.Tables.RETENTION_RUN;

import dk.frirum.retention.DueCitizens.Due;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What the night proposes for erasure (<i>sletteforslag</i>). Only a person executes. */
@Component
class Proposals {
  private final DSLContext sql;
  private final DueCitizens due;
  private final Clock clock;
  private final TransactionOperations transaction;

  Proposals(DSLContext sql, DueCitizens due, Clock clock, TransactionOperations transaction) {
    this.sql = sql;
    this.due = due;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Each municipality's, in a transaction of its own, in place of those of the night before. */
  void renew() {
    for (String municipality :
        sql.select(MUNICIPALITY.CODE).from(MUNICIPALITY).fetch(MUNICIPALITY.CODE)) {
      transaction.executeWithoutResult(_ -> renew(municipality));
    }
  }

  private void renew(String municipality) {
    Instant now = clock.instant();
    List<Due> all = due.of(municipality);
    List<Due> free = all.stream().filter(each -> !each.held()).toList();
    sql.deleteFrom(RETENTION_PROPOSAL)
        .where(RETENTION_PROPOSAL.MUNICIPALITY.eq(municipality))
        .execute();
    sql.batchInsert(free.stream().map(each -> row(municipality, each, now)).toList()).execute();
    sql.insertInto(RETENTION_RUN)
        .set(RETENTION_RUN.MUNICIPALITY, municipality)
        .set(RETENTION_RUN.DAY, LocalDate.now(clock))
        .set(RETENTION_RUN.DUE, all.size())
        .set(RETENTION_RUN.HELD, all.size() - free.size())
        .set(RETENTION_RUN.RAN_AT, now)
        .execute();
  }

  private static dk.frirum.tables.tables.records.RetentionProposalRecord row(
      String municipality, Due each, Instant now) {
    var row = new dk.frirum.tables.tables.records.RetentionProposalRecord();
    row.setCitizenId(each.citizenId());
    row.setMunicipality(municipality);
    row.setClass_(DataClass.CASE);
    row.setSince(each.since());
    row.setDueOn(each.dueOn());
    row.setProposedAt(now);
    return row;
  }
}
