package dk.frirum.commands;

import dk.frirum.evaluation.OwnRegister;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.federation.Question;
import dk.frirum.exchange.OperatorImport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts the cells of a municipality's own cases, where they lie. */
@Command(
    name = "own",
    mixinStandardHelpOptions = true,
    description = {
      "Counts the cells of a municipality's own cases, straight from Frirum's database: curves and",
      "the weekly panel. It is written in the trail that it was done."
    })
final class EvidenceCellsOwn implements Callable<Integer> {
  private static final long TELL_EVERY = 20_000;

  private final Class<?> application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CellsAsked asked = new CellsAsked();
  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--municipality",
      paramLabel = "CODE",
      description = "Whose cases, where there are several municipalities.")
  private @Nullable String municipality;

  EvidenceCellsOwn(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    return database.with(application, out, context -> counted(context, out));
  }

  private int counted(ConfigurableApplicationContext context, PrintWriter out) {
    PrintWriter err = spec.commandLine().getErr();
    String code = context.getBean(OperatorImport.class).municipality(municipality, null);
    OwnRegister own = context.getBean(OwnRegister.class);
    try {
      Question question = asked.question(own.codes(asked.benefits));
      OwnRegister.Counted counted =
          own.count(
              code,
              question,
              read -> {
                if (read % TELL_EVERY == 0) {
                  err.printf("%,d citizens read%n", read);
                  err.flush();
                }
              });
      Cells cells = counted.cells();
      counted.problems().forEach(err::println);
      if (counted.leftOut() > 0) {
        err.printf(
            "%,d citizens are in no cell: their spells cannot be as they are told.%n",
            counted.leftOut());
      }
      err.flush();
      asked.write(question, cells, out);
      return 0;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return 2;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
