package dk.frirum.benchmarks;

import java.util.List;

/** The chapters put together as {@code docs/performance.md}. */
final class PerformancePage {

  private static final String HEAD =
      """
      # How fast it is

      Everything on this page is written by `./frirum bench`. Only the reasons for what was missed \
      are written by hand, in `benchmarks/src/main/resources/dk/frirum/benchmarks/reasons.properties`, \
      from where the next run takes them again. Each part runs in a process of its own, one after the \
      other, with Java's own defaults, and ends with an error instead of a figure when an answer is \
      wrong. One part alone: `./frirum bench all --only PART`.

      ---

      ## Bars

      """;

  private static final String NONE = "Nothing has been measured yet.\n\n";

  private PerformancePage() {}

  static String of(List<Chapter> chapters, Reasons reasons) {
    StringBuilder page = new StringBuilder(HEAD);
    if (chapters.isEmpty()) {
      return page.append(NONE).toString();
    }
    page.append("| Asked for | measured | | reason |\n|---|--:|---|---|\n");
    for (Chapter chapter : chapters) {
      for (Bar bar : chapter.bars()) {
        String met = bar.met() ? "met" : "**missed**";
        page.append(
            "| %s | %s | %s | %s |%n"
                .formatted(bar.demand(), bar.measured(), met, reasons.of(bar)));
      }
    }
    page.append("\n");
    chapters.forEach(chapter -> page.append(chapter.text().strip()).append("\n\n"));
    return page.toString().strip() + "\n";
  }
}
