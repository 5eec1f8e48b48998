package dk.frirum.benchmark;

import static dk.frirum.tables.Tables.BENCHMARK_ROW;
import static dk.frirum.tables.Tables.BENCHMARK_SOURCE;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures in the database. Of each period and group the source read in last counts. */
@Component
class Figures {
  private final DSLContext sql;

  Figures(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Where figures are from.
   *
   * @param conditions names of the framework conditions
   * @param by none: made for the demo
   */
  record Source(
      long id,
      Dataset dataset,
      String definition,
      String file,
      List<String> conditions,
      @Nullable String by,
      Instant at) {
    Source {
      conditions = List.copyOf(conditions);
    }
  }

  /** A period and a group, and the source that counts for them. */
  record Slice(String period, String group, long source) {}

  /** What there is, the real figures first. */
  List<Dataset> datasets() {
    return sql
        .selectDistinct(BENCHMARK_SOURCE.TABLE_ID, BENCHMARK_SOURCE.SYNTHETIC)
        .from(BENCHMARK_SOURCE)
        .fetch(row -> new Dataset(row.value1(), row.value2()))
        .stream()
        .sorted((a, b) -> {
          int kind = Boolean.compare(b.benchmark(), a.benchmark());
          int real = kind != 0 ? kind : Boolean.compare(a.synthetic(), b.synthetic());
          return real != 0 ? real : a.table().compareTo(b.table());
        })
        .toList();
  }

  /** Latest period first. */
  List<Slice> slices(Dataset dataset) {
    return sql.select(
            BENCHMARK_ROW.PERIOD, BENCHMARK_ROW.BENEFIT_GROUP, max(BENCHMARK_ROW.SOURCE_ID))
        .from(BENCHMARK_ROW)
        .join(BENCHMARK_SOURCE)
        .on(BENCHMARK_SOURCE.ID.eq(BENCHMARK_ROW.SOURCE_ID))
        .where(
            BENCHMARK_SOURCE.TABLE_ID.eq(dataset.table()),
            BENCHMARK_SOURCE.SYNTHETIC.eq(dataset.synthetic()))
        .groupBy(BENCHMARK_ROW.PERIOD, BENCHMARK_ROW.BENEFIT_GROUP)
        .orderBy(BENCHMARK_ROW.PERIOD.desc(), BENCHMARK_ROW.BENEFIT_GROUP)
        .fetch(row -> new Slice(row.value1(), row.value2(), row.value3()));
  }

  Source source(long id) {
    return sql.select(BENCHMARK_SOURCE.asterisk(), STAFF.NAME)
        .from(BENCHMARK_SOURCE)
        .leftJoin(STAFF)
        .on(STAFF.ID.eq(BENCHMARK_SOURCE.IMPORTED_BY))
        .where(BENCHMARK_SOURCE.ID.eq(id))
        .fetchSingle(Figures::source);
  }

  private static Source source(Record row) {
    return new Source(
        row.get(BENCHMARK_SOURCE.ID),
        new Dataset(row.get(BENCHMARK_SOURCE.TABLE_ID), row.get(BENCHMARK_SOURCE.SYNTHETIC)),
        row.get(BENCHMARK_SOURCE.DEFINITION),
        row.get(BENCHMARK_SOURCE.FILE_NAME),
        List.of(row.get(BENCHMARK_SOURCE.CONDITIONS)),
        row.get(STAFF.NAME),
        row.get(BENCHMARK_SOURCE.IMPORTED_AT));
  }

  /** The municipalities of a slice, by code. */
  List<Figure> rows(Slice slice) {
    return sql.selectFrom(BENCHMARK_ROW)
        .where(
            BENCHMARK_ROW.SOURCE_ID.eq(slice.source()),
            BENCHMARK_ROW.PERIOD.eq(slice.period()),
            BENCHMARK_ROW.BENEFIT_GROUP.eq(slice.group()))
        .orderBy(BENCHMARK_ROW.MUNICIPALITY)
        .fetch(row ->
            new Figure(
                row.getMunicipality(),
                row.getName(),
                row.getPeriod(),
                row.getBenefitGroup(),
                row.getActual(),
                row.getExpected(),
                row.getPopulation(),
                List.of(row.getConditions())));
  }

  /** Whether just this file was read in as this before. */
  boolean has(Dataset dataset, String fingerprint) {
    return sql.fetchExists(
        BENCHMARK_SOURCE,
        BENCHMARK_SOURCE.TABLE_ID.eq(dataset.table()),
        BENCHMARK_SOURCE.SYNTHETIC.eq(dataset.synthetic()),
        BENCHMARK_SOURCE.FINGERPRINT.eq(fingerprint));
  }

  /**
   * Adds a source with all its rows; the caller has a transaction.
   *
   * @param by none: nobody, the demo
   * @return nothing where the same file is there already
   */
  Optional<Long> add(
      Dataset dataset,
      String definition,
      String file,
      String fingerprint,
      List<String> conditions,
      @Nullable Long by,
      Instant now,
      List<Figure> rows) {
    Long id =
        sql.insertInto(BENCHMARK_SOURCE)
            .set(BENCHMARK_SOURCE.TABLE_ID, dataset.table())
            .set(BENCHMARK_SOURCE.SYNTHETIC, dataset.synthetic())
            .set(BENCHMARK_SOURCE.DEFINITION, definition)
            .set(BENCHMARK_SOURCE.FILE_NAME, file)
            .set(BENCHMARK_SOURCE.FINGERPRINT, fingerprint)
            .set(BENCHMARK_SOURCE.CONDITIONS, conditions.toArray(String[]::new))
            .set(BENCHMARK_SOURCE.IMPORTED_BY, by)
            .set(BENCHMARK_SOURCE.IMPORTED_AT, now)
            .onConflictDoNothing()
            .returning(BENCHMARK_SOURCE.ID)
            .fetchOne(BENCHMARK_SOURCE.ID);
    if (id == null) {
      return Optional.empty();
    }
    sql.batchInsert(
            rows.stream()
                .map(each -> {
                  var row = sql.newRecord(BENCHMARK_ROW);
                  row.setSourceId(id);
                  row.setMunicipality(each.municipality());
                  row.setName(each.name());
                  row.setPeriod(each.period());
                  row.setBenefitGroup(each.group());
                  row.setActual(each.actual());
                  row.setExpected(each.expected());
                  row.setPopulation(each.population());
                  row.setConditions(each.conditions().toArray(Double[]::new));
                  return row;
                })
                .toList())
        .execute();
    return Optional.of(Objects.requireNonNull(id));
  }
}
