package dk.frirum.commands;

import dk.frirum.retention.OperatorRetention;
import dk.frirum.retention.OperatorRetention.Done;
import dk.frirum.retention.OperatorRetention.Plan;
import dk.frirum.retention.OperatorRetention.Planned;
import dk.frirum.retention.OperatorRetention.Trail;
import dk.frirum.start.CannotStart;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what is due for erasure, and erases it when told to. */
@Command(
    name = "retention",
    mixinStandardHelpOptions = true,
    description = {
      "Shows which citizens are due for erasure, how many rows of each table, and how much of the",
      "trail is older than it may be; changes nothing.",
      "With --execute it erases them, which cannot be undone. See docs/operations.md."
    })
public final class RetentionCommand implements Callable<Integer> {
  private static final int NAMED = 50;

  private final Class<?> application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private CitizensOption citizens = new CitizensOption();

  @Option(
      names = "--municipality",
      paramLabel = "CODE",
      description = "Four digits; all municipalities without it.")
  private @Nullable String municipality;

  @Option(names = "--execute", description = "Erases. Without it, nothing is changed.")
  private boolean execute;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why, without names: it is kept for good. Needed with --execute.")
  private String reason = "";

  private RetentionCommand(Class<?> application) {
    this.application = application;
  }

  /**
   * The command with its parts.
   *
   * @param application the Spring application to start
   */
  public static CommandLine line(Class<?> application) {
    return new CommandLine(new RetentionCommand(application))
        .addSubcommand(new RetentionHold(application))
        .addSubcommand(new RetentionRecord())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (execute && reason.isBlank()) {
      throw new CannotStart("Say why with --reason. Nothing was erased.");
    }
    List<String> named = citizens.lines();
    return database.with(
        application,
        out,
        context -> {
          OperatorRetention retention = context.getBean(OperatorRetention.class);
          Plan plan =
              named == null ? retention.due(municipality) : retention.of(named, municipality);
          show(plan, out);
          int exit = execute ? execute(retention, plan, out) : dry(out);
          out.flush();
          return exit;
        });
  }

  private static void show(Plan plan, PrintWriter out) {
    for (String each : plan.undecided()) {
      out.printf("Municipality %s has not decided how long a case is kept: none is due.%n", each);
    }
    plan.citizens().stream().limit(NAMED).forEach(each -> out.println(sentence(each)));
    if (plan.citizens().size() > NAMED) {
      out.printf("… and %,d more%n", plan.citizens().size() - NAMED);
    }
    long held = plan.citizens().stream().filter(Planned::held).count();
    out.printf(
        "%,d citizens, %,d of them on hold. Rows of the others:%n", plan.citizens().size(), held);
    plan.rows().forEach((table, rows) -> out.printf("  %-24s %,10d%n", table, rows));
    plan.words()
        .forEach(each ->
            out.printf(
                "Municipality %s: words of %,d rows of the trail from before %s%n",
                each.municipality(), each.rows(), each.before()));
    if (plan.trail() != null) {
      show(plan.trail(), out);
    }
  }

  private static void show(Trail trail, PrintWriter out) {
    if (trail.before() == null) {
      out.printf(
          "The trail: nothing may go%s.%n",
          trail.keepers().isEmpty()
              ? ""
              : ", since it is kept for good, or is undecided, in "
                  + String.join(", ", trail.keepers()));
      return;
    }
    out.printf(
        "The trail, of all municipalities: %,d rows from before %s%n",
        trail.rows(), trail.before());
    if (trail.held() > 0) {
      out.printf(
          "  %,d rows as old stay for now: they, or one before them, are about somebody on hold or prove an erasure.%n",
          trail.held());
    }
  }

  private static String sentence(Planned each) {
    return "citizen %d, municipality %s%s%s"
        .formatted(
            each.citizenId(),
            each.municipality(),
            each.dueOn() == null ? "" : ", due since " + each.dueOn(),
            each.held() ? ", on hold" : "");
  }

  private static int dry(PrintWriter out) {
    out.println("Nothing was erased. With --execute --reason TEXT it is.");
    return 0;
  }

  /** Exit code 1 where something planned still stands, so that nobody takes it for done. */
  private int execute(OperatorRetention retention, Plan plan, PrintWriter out) {
    List<Done> done = retention.execute(plan, reason, UserCommand.operator());
    done.stream()
        .filter(each -> !each.erased())
        .forEach(each -> out.printf("citizen %d: %s%n", each.citizenId(), each.said()));
    long erased = done.stream().filter(Done::erased).count();
    out.printf(
        "%,d of %,d citizens were erased. Older backups still hold them: docs/operations.md.%n",
        erased, done.size());
    return erased == done.size() ? 0 : 1;
  }
}
