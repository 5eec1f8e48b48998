package dk.frirum.benchmarks.evidence;

import dk.frirum.benchmarks.UnequalAnswersException;
import dk.frirum.evidence.register.InventedNation;
import dk.frirum.evidence.store.DuckDb;
import dk.frirum.evidence.store.SqlMeasures;
import dk.frirum.evidence.store.TimedEngine;

/** DuckDB with the tables in memory, sorted one way or the other; courses are looked up before. */
final class Duck {
  /** How the tables lie. */
  enum Layout {
    BY_PERSON("DuckDB, by person", "person, from_week", "person, index_week"),
    BY_CODE("DuckDB, by code", "code, from_week", "code, index_week");

    private final String engine;
    private final String spells;
    private final String courses;

    Layout(String engine, String spells, String courses) {
      this.engine = engine;
      this.spells = spells;
      this.courses = courses;
    }
  }

  private Duck() {}

  /**
   * @throws UnequalAnswersException where it counts other cells
   */
  static Measured time(NationFiles files, Layout layout, Columns.Answers right, int rounds) {
    try (DuckDb duckdb = DuckDb.inMemory(Columns.THREADS)) {
      duckdb.spells(files.spells());
      duckdb.execute("create table people as select * from '%s'".formatted(files.persons()));
      duckdb.execute("create view persons as select * from people");
      SqlMeasures measures = new SqlMeasures(duckdb, InventedNation.BOOK);
      measures.prepareCourses(Asked.LAST_WEEK);
      duckdb.define("spells", "select * from spells order by " + layout.spells);
      duckdb.define("courses", "select * from courses order by " + layout.courses);
      equal(layout.engine, "curves", right.curves().equals(measures.inflows(Asked.INFLOWS)));
      equal(
          layout.engine,
          "panel",
          right.panel().equals(measures.panel(Asked.FIRST_WEEK, Asked.LAST_WEEK)));
      equal(
          layout.engine, "benchmark", right.benchmark().equals(measures.benefitWeeks(Asked.YEAR)));
      TimedEngine timed = new TimedEngine(duckdb);
      SqlMeasures queries = SqlMeasures.prepared(timed);
      return new Measured(
          layout.engine,
          "tables in memory sorted " + layout.spells.replace("from_week", "week") + ", 2 threads",
          Times.of(rounds, () -> lap(timed, () -> queries.inflows(Asked.INFLOWS))),
          Times.of(
              rounds, () -> lap(timed, () -> queries.panel(Asked.FIRST_WEEK, Asked.LAST_WEEK))),
          Times.of(rounds, () -> lap(timed, () -> queries.benefitWeeks(Asked.YEAR))));
    }
  }

  private static long lap(TimedEngine timed, Runnable queries) {
    timed.lap();
    queries.run();
    return timed.lap();
  }

  static void equal(String engine, String measure, boolean equal) {
    if (!equal) {
      throw new UnequalAnswersException(
          "%s counts other %s than Frirum".formatted(engine, measure));
    }
  }
}
