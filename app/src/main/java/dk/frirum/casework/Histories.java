package dk.frirum.casework;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.columns.HistoryBuilder;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Citizens' histories as the rules read them: spells, facts, what happened, the interviews that
 * were held, and the dates they were told. An interview withdrawn, or one that was not held, is no
 * event.
 */
@Component
public class Histories {
  private final DSLContext sql;
  private final ToldDates told;

  Histories(DSLContext sql, ToldDates told) {
    this.sql = sql;
    this.told = told;
  }

  /**
   * One citizen's history, with the database's ids as the ids of citizen and spells.
   *
   * @throws NoSuchElementException when there is no such citizen
   */
  public CaseHistory of(long citizenId) {
    List<CaseHistory.Communicated> dates = ToldDate.communicated(told.of(citizenId));
    return sql.connectionResult(connection -> {
      HistoryCollector collector = new HistoryCollector();
      HistoryRows.read(connection, new Scope.Range(citizenId, citizenId), collector);
      return collector.only(dates);
    });
  }

  /**
   * Adds the histories of many, citizen by citizen in order of id, with the database's ids as the
   * ids of citizens and spells. Reads row by row; nothing but the columns is held in memory. One
   * query for each table, whatever the number of citizens.
   *
   * <p>In a running transaction it reads there; otherwise in one of its own.
   */
  public void columns(Scope scope, HistoryBuilder into) {
    sql.connection(connection -> HistoryRows.read(connection, scope, new ColumnFiller(into, null)));
  }

  /** Hands over the histories of many, one by one in order of id; one is in memory at a time. */
  public void each(Scope scope, Consumer<CaseHistory> to) {
    sql.connection(connection -> {
      HistoryCollector.Each each = new HistoryCollector.Each(to);
      HistoryRows.read(connection, scope, each);
      each.finish();
    });
  }

  /**
   * The same, and beside the columns what else is needed to tell whose the duties are. The index
   * holds an entry for each citizen and spell.
   */
  public CaseIndex indexed(Scope scope, HistoryBuilder into) {
    CaseIndex index = new CaseIndex();
    sql.connection(
        connection -> HistoryRows.read(connection, scope, new ColumnFiller(into, index)));
    return index;
  }
}
