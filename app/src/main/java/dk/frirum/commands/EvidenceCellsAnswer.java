package dk.frirum.commands;

import dk.frirum.evaluation.OwnAnswer;
import dk.frirum.exchange.OperatorImport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Answers another municipality's protocol with the own municipality's sums. */
@Command(
    name = "answer",
    mixinStandardHelpOptions = true,
    description = {
      "Answers the protocol of another municipality's trial: how many of one's own were in the same",
      "group in the same weeks, and how many of them had left. Straight from Frirum's database; it is",
      "written in the trail that it was done. The other municipality adds the file on its trial's page."
    })
final class EvidenceCellsAnswer implements Callable<Integer> {
  private static final int UNUSABLE = 2;
  private static final int SHOWN = 20;

  private final Class<?> application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--protocol",
      required = true,
      paramLabel = "FILE",
      description = "The frozen protocol, as the other municipality sent it.")
  private Path protocol = Path.of("");

  @Option(
      names = "--installation",
      required = true,
      paramLabel = "NAME",
      description = "Who answers, as others will see it.")
  private String installation = "";

  @Option(
      names = "--municipality",
      paramLabel = "CODE",
      description = "Whose cases, where there are several municipalities.")
  private @Nullable String municipality;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file of sums: exact, not for publication.")
  private Path out = Path.of("");

  EvidenceCellsAnswer(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter to = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    String asked;
    try {
      asked = Files.readString(protocol);
    } catch (IOException e) {
      err.println("Cannot be read: " + e.getMessage());
      return UNUSABLE;
    }
    return database.with(application, to, context -> answered(context, asked, to, err));
  }

  private int answered(
      ConfigurableApplicationContext context, String asked, PrintWriter to, PrintWriter err) {
    String code = context.getBean(OperatorImport.class).municipality(municipality, null);
    try {
      OwnAnswer.Answer answer = context.getBean(OwnAnswer.class).answer(code, asked, installation);
      answer.problems().stream().limit(SHOWN).forEach(err::println);
      if (!answer.problems().isEmpty()) {
        err.printf(
            "%,d spells cannot be as they are told; their citizens are in no sum.%n",
            answer.problems().size());
      }
      Files.writeString(out, answer.shipment().text());
      to.printf(
          "%,d sums in %s: exact, not for publication. Send it as personal data are sent.%n",
          answer.shipment().cells().all().size(), out);
      to.flush();
      err.flush();
      return 0;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return UNUSABLE;
    } catch (IOException e) {
      err.println("Cannot be written: " + e.getMessage());
      return UNUSABLE;
    }
  }
}
