import dk.frirum.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes a class for each table, from the migrations as PostgreSQL itself understands them. Runs in the build; does
 * nothing while the migrations, this program and jOOQ are as they were.
 *
 * <p>Arguments: directory of the migrations, directory to write to, version of jOOQ.
 */
public final class GenerateTables {
  public static void main(String[] arguments) throws Exception {
    Path migrations = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]);
    Path stamp = target.resolveSibling("jooq.stamp");
    String hash = hash(migrations, arguments[2]);
    if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
      return;
    }
    Path build = target.getParent().getParent();
    Path data = Files.createTempDirectory("frirum-tables-");
    List<String> settings =
        List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=20");
    try (EmbeddedPostgres server =
        EmbeddedPostgres.start(data, build.resolve("programs"), settings, line -> {})) {
      Flyway.configure()
          .dataSource(server.url(), server.user(), server.password())
          .locations("filesystem:" + migrations)
          .load()
          .migrate();
      GenerationTool.generate(configuration(server, target));
    } finally {
      delete(data);
    }
    Files.writeString(stamp, hash);
  }

  private static Configuration configuration(EmbeddedPostgres server, Path target) {
    return new Configuration()
        .withLogging(Logging.WARN)
        .withJdbc(
            new Jdbc().withUrl(server.url()).withUser(server.user()).withPassword(server.password()))
        .withGenerator(
            new Generator()
                .withDatabase(
                    new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withInputSchema("public")
                        .withOutputSchemaToDefault(true)
                        .withIncludeRoutines(false)
                        .withForcedTypes(
                            new ForcedType()
                                .withName("INSTANT")
                                .withIncludeTypes("timestamp with time zone|timestamptz"),
                            new ForcedType()
                                .withUserType("dk.frirum.time.DateRange")
                                .withBinding("dk.frirum.time.DateRangeBinding")
                                .withIncludeTypes("daterange"))
                        .withExcludes("flyway_schema_history"))
                .withGenerate(
                    new Generate()
                        .withGlobalCatalogReferences(false)
                        .withImplicitJoinPathsToOne(false)
                        .withImplicitJoinPathsToMany(false)
                        .withImplicitJoinPathsManyToMany(false))
                .withTarget(
                    new Target().withPackageName("dk.frirum.tables").withDirectory(target.toString())));
  }

  private static String hash(Path migrations, String version) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(version.getBytes(StandardCharsets.UTF_8));
    Path own = Path.of(System.getProperty("jdk.launcher.sourcefile", ""));
    if (Files.isRegularFile(own)) {
      digest.update(Files.readAllBytes(own));
    }
    try (Stream<Path> files = Files.list(migrations)) {
      for (Path file : files.sorted().toList()) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
