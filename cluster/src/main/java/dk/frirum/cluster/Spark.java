package dk.frirum.cluster;

import dk.frirum.evidence.store.SqlEngine;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/** A Spark session as an engine of the measures; named rows are kept in the cluster's memory. */
final class Spark implements SqlEngine {
  private final SparkSession session;

  Spark(SparkSession session) {
    this.session = session;
  }

  /**
   * Gives a file's rows a name. What Spark reads it reads: a path of whatever file system the
   * cluster knows, a folder of files, a pattern.
   *
   * @param columns as {@code DuckDb} has them
   */
  void file(String name, String columns, String path) {
    boolean csv = path.toLowerCase(Locale.ROOT).matches(".*\\.csv(\\.gz)?");
    Dataset<org.apache.spark.sql.Row> rows =
        csv
            ? session.read().option("header", true).option("inferSchema", true).csv(path)
            : session.read().parquet(path);
    rows.createOrReplaceTempView(name + "_file");
    session.sql("select %s from %s_file".formatted(columns, name)).createOrReplaceTempView(name);
  }

  @Override
  public void define(String table, String query) {
    Dataset<org.apache.spark.sql.Row> rows = session.sql(query).cache();
    rows.createOrReplaceTempView(table);
  }

  @Override
  public void each(String query, Consumer<Row> row) {
    for (org.apache.spark.sql.Row each : session.sql(query).collectAsList()) {
      row.accept(new SparkRow(each));
    }
  }

  private record SparkRow(org.apache.spark.sql.Row row) implements Row {
    @Override
    public long number(int column) {
      return row.isNullAt(column) ? 0 : ((Number) row.get(column)).longValue();
    }

    @Override
    public String text(int column) {
      return row.isNullAt(column) ? "" : row.getString(column);
    }
  }
}
