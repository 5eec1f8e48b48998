package dk.frirum.benchmark;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.exchange.CsvText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads figures from a file: on trial first, then all of it or nothing. */
@Component
class FiguresImport {
  private final Figures figures;
  private final Audit audit;
  private final Clock clock;

  FiguresImport(Figures figures, Audit audit, Clock clock) {
    this.figures = figures;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is to be read in.
   *
   * @param name of the file, as it was sent
   * @param definition in the importer's words
   */
  record Order(Path file, String name, Dataset dataset, String definition) {}

  /**
   * What came of it.
   *
   * @param reading how the letters are written; none where the file cannot be read
   * @param already whether just this file is there already
   * @param kept whether the rows were kept
   */
  record Outcome(String encoding, Reading reading, boolean already, boolean kept) {
    /** Whether it may be confirmed. */
    boolean ready() {
      return reading.problems().isEmpty() && !reading.rows().isEmpty() && !already;
    }
  }

  /** Looks at a file and changes nothing; nothing where it cannot be read as CSV at all. */
  Optional<Outcome> dryRun(Order order) throws IOException {
    Optional<CsvText> text = CsvText.read(order.file());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Reading reading =
        order.dataset().benchmark() ? BenchmarkFile.read(text.get()) : MeasureFile.read(text.get());
    boolean already = figures.has(order.dataset(), fingerprint(order.file()));
    return Optional.of(new Outcome(text.get().reading(), reading, already, false));
  }

  /** Reads it once more and keeps its rows, all or none of them, with a row in the trail. */
  @Transactional
  public Optional<Outcome> keep(SignedIn who, Order order) throws IOException {
    Outcome outcome = dryRun(order).orElse(null);
    if (outcome == null || !outcome.ready()) {
      return Optional.ofNullable(outcome);
    }
    Optional<Long> id =
        figures.add(
            order.dataset(),
            order.definition(),
            order.name(),
            fingerprint(order.file()),
            outcome.reading().conditions(),
            who.id(),
            clock.instant(),
            outcome.reading().rows());
    id.ifPresent(source ->
        audit.record(
            Entry.of(who.id(), Action.IMPORTED)
                .with(
                    Map.of(
                        "kind",
                        "benchmark",
                        "table",
                        order.dataset().code(),
                        "source",
                        source,
                        "created",
                        outcome.reading().rows().size()))));
    return Optional.of(
        new Outcome(outcome.encoding(), outcome.reading(), id.isEmpty(), id.isPresent()));
  }

  private static String fingerprint(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
