package dk.frirum.commands;

import dk.frirum.audit.Chain;
import dk.frirum.audit.Heads;
import dk.frirum.postgres.EmbeddedPostgres.Address;
import dk.frirum.start.CannotStart;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.Callable;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Verifies the trail of who saw and did what. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Verifies that the trail of who saw and did what has not been touched.")
public final class AuditCommand {
  private AuditCommand() {}

  /** The command with its two parts. */
  public static CommandLine line() {
    return new CommandLine(new AuditCommand())
        .addSubcommand(new Verify())
        .addSubcommand(new ShowHeads());
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Reads every row of the trail and finds what was changed, removed or put in.",
        "Exit code 1 when something was."
      })
  static final class Verify implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DatabaseOption database = new DatabaseOption();

    @Option(
        names = "--against",
        paramLabel = "FILE",
        description = "What \"audit heads\" printed before, kept where nobody here can change it.")
    private @Nullable Path against;

    @Override
    public Integer call() throws Exception {
      PrintWriter out = spec.commandLine().getOut();
      List<Chain.Head> noted = against == null ? List.of() : read(against);
      Chain.Verdict verdict = database.with(out, there -> on(there, chain -> chain.verify(noted)));
      verdict.breaks().forEach(each -> out.println(sentence(each)));
      out.printf(
          verdict.whole()
              ? "The trail is whole: %,d rows.%n"
              : "The trail was touched: %,d rows read, see above.%n",
          verdict.rows());
      if (verdict.erased() > 0) {
        out.printf(
            "Words of %,d rows were erased lawfully; each erasure has its record.%n",
            verdict.erased());
      }
      if (verdict.letGo() > 0) {
        out.printf(
            "%,d older rows were let go when their time was over; the chain seals where it begins now.%n",
            verdict.letGo());
      }
      return verdict.whole() ? 0 : 1;
    }

    private static List<Chain.Head> read(Path file) throws Exception {
      if (!Files.isRegularFile(file)) {
        throw new CannotStart("There is no file " + file + ".");
      }
      try {
        return Heads.read(Files.readString(file));
      } catch (IllegalArgumentException e) {
        throw new CannotStart(file + ": " + e.getMessage());
      }
    }

    private static String sentence(Chain.Break each) {
      String place = "lane %d, row %d".formatted(each.lane(), each.number());
      String id = each.id() == 0 ? "" : " (id " + each.id() + ")";
      return place
          + id
          + switch (each.kind()) {
            case CHANGED -> ": changed since it was written";
            case REMOVED -> ": removed";
            case INSERTED -> ": put in without the application";
            case REWRITTEN -> ": written anew since its head was noted";
            case ANCHOR_FORGED ->
                ": what is said to have been let go is not what the chain seals";
            case TEXT_TOUCHED -> ": the words beside it changed, or gone without a record";
          };
    }
  }

  @Command(
      name = "heads",
      mixinStandardHelpOptions = true,
      description =
          "Prints where the trail ends now, to be kept elsewhere for audit verify --against.")
  static final class ShowHeads implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DatabaseOption database = new DatabaseOption();

    @Override
    public Integer call() throws Exception {
      PrintWriter out = spec.commandLine().getOut();
      out.print(Heads.write(database.with(out, there -> on(there, Chain::heads))));
      out.flush();
      return 0;
    }
  }

  @FunctionalInterface
  private interface OnChain<T> {
    T ask(Chain chain);
  }

  private static <T> T on(Address there, OnChain<T> question) throws Exception {
    CommandLog.quiet(); // what is printed is kept, and read again
    try (Connection connection =
        DriverManager.getConnection(there.url(), there.user(), there.password())) {
      // One picture of the whole trail, whatever is written meanwhile.
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return question.ask(new Chain(DSL.using(connection, SQLDialect.POSTGRES)));
    }
  }
}
