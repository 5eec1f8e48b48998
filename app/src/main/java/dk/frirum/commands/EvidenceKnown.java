package dk.frirum.commands;

import dk.frirum.evidence.known.CaseResult;
import dk.frirum.evidence.known.CaseResult.Miss;
import dk.frirum.evidence.known.KnownAnswers;
import dk.frirum.evidence.known.KnownException;
import dk.frirum.evidence.known.KnownLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds the estimators against numbers that others have printed. */
@Command(
    name = "known",
    mixinStandardHelpOptions = true,
    description = {
      "Computes every case of DIR/expected.csv on DIR/data and holds the numbers against those",
      "expected; the last line is the count. The case file says for each case its method, columns",
      "and options; evidence/README.md has its words."
    })
final class EvidenceKnown implements Callable<Integer> {
  private static final int UNUSABLE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "Folder with expected.csv and data.")
  private Path folder = Path.of("");

  @Option(
      names = "--cases",
      paramLabel = "FILE",
      description = "A case file, or a folder of them (DIR/cases.yaml).")
  private @Nullable Path cases;

  @Option(names = "--json", description = "As JSON, with every number that was not met.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      List<CaseResult> results =
          KnownAnswers.run(folder, cases == null ? folder.resolve("cases.yaml") : cases);
      if (json) {
        Json.print(tree(results), out);
      } else {
        KnownLines.of(results).forEach(out::println);
      }
      out.flush();
      return results.stream().allMatch(CaseResult::passed) ? 0 : 1;
    } catch (KnownException e) {
      err.println(e.getMessage());
      return UNUSABLE;
    } catch (IOException e) {
      err.println("Cannot be read: " + e.getMessage());
      return UNUSABLE;
    }
  }

  private static Object tree(List<CaseResult> results) {
    long passed = results.stream().filter(CaseResult::passed).count();
    return Json.object(
        "passed",
        passed,
        "failed",
        results.size() - passed,
        "cases",
        results.stream().map(EvidenceKnown::tree).toList());
  }

  private static Object tree(CaseResult result) {
    return Json.object(
        "case",
        result.name(),
        "passed",
        result.passed(),
        "method",
        result.method(),
        "values",
        result.values(),
        "problem",
        result.problem() == null ? null : result.problem().toString(),
        "misses",
        result.misses().stream().map(EvidenceKnown::tree).toList());
  }

  private static Object tree(Miss miss) {
    return Json.object(
        "dataset",
        miss.dataset(),
        "statistic",
        miss.statistic(),
        "key",
        miss.key(),
        "expected",
        number(miss.expected()),
        "actual",
        miss.missing() ? null : number(miss.actual()),
        "tolerance",
        miss.tolerance(),
        "source",
        miss.source());
  }

  private static Object number(OptionalDouble value) {
    return value.isEmpty() ? "NA" : (Object) value.getAsDouble();
  }
}
