package dk.frirum.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a chapter goes: to the screen, and to a directory when one is named. */
public final class ResultOptions {

  @Option(names = "--results", paramLabel = "DIR", description = "keeps the chapter there as well")
  private @Nullable Path directory;

  /** Prints the chapter and keeps it. */
  public void publish(Chapter chapter, PrintWriter out) throws IOException {
    out.println(chapter.text());
    for (Bar bar : chapter.bars()) {
      out.printf("%s %s: %s%n", bar.met() ? "met   " : "MISSED", bar.demand(), bar.measured());
    }
    out.flush();
    if (directory != null) {
      new Results(directory).keep(chapter);
    }
  }
}
