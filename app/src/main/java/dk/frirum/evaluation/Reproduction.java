package dk.frirum.evaluation;

import dk.frirum.evidence.cell.CellFile;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.protocol.Frozen;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;

/**
 * Everything a stranger needs to compute a report's rows anew: the frozen protocol, the day the
 * data end, and the cells. It holds no person and no small number.
 *
 * @param protocol as it was frozen
 * @param cut the last day of the data, as {@code 2026-11-22}
 */
public record Reproduction(String protocol, String hash, String cut, String cells) {
  private static final String HEAD = "frirum-evaluation;1";
  private static final String CELLS = "--- cells";

  /** Of the file, besides the protocol's, before the cells. */
  private static final int LINES_BEFORE = 5;

  /** The file. */
  public String text() {
    return "%s\nprotocol-hash: %s\ndata-cut: %s\n--- protocol\n%s%s\n%s"
        .formatted(HEAD, hash, cut, protocol, CELLS, cells);
  }

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException where it is none, or its protocol is not the one that was
   *     frozen
   */
  public static Reproduction read(String text) {
    List<String> lines = text.lines().toList();
    int cells = lines.indexOf(CELLS);
    if (lines.size() < 5
        || !lines.get(0).equals(HEAD)
        || !lines.get(1).startsWith("protocol-hash: ")
        || !lines.get(2).startsWith("data-cut: ")
        || !lines.get(3).equals("--- protocol")
        || cells < 0) {
      throw new IllegalArgumentException("Line 1: expected " + HEAD + " and what follows it");
    }
    String protocol = String.join("\n", lines.subList(4, cells)) + "\n";
    String hash = lines.get(1).substring("protocol-hash: ".length());
    if (!hash(protocol).equals(hash)) {
      throw new IllegalArgumentException(
          "Line 4: the protocol has been changed after it was frozen: its hash is "
              + hash(protocol)
              + ", not "
              + hash);
    }
    return new Reproduction(
        protocol,
        hash,
        day(lines.get(2).substring("data-cut: ".length())),
        String.join("\n", lines.subList(cells + 1, lines.size())) + "\n");
  }

  private static String day(String text) {
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("Line 3: %s is no day".formatted(text), e);
    }
  }

  /**
   * The result rows, always the same bytes.
   *
   * @throws IllegalArgumentException with the line of the file that is no cell
   */
  public String results() {
    int before = LINES_BEFORE + Math.toIntExact(protocol.lines().count());
    Cells read = CellFile.read(cells, before);
    return Row.text(Results.of(Plan.read(protocol), read), cut, hash);
  }

  /** Of what is shown, whenever it was frozen: the same figures have the same. */
  public String fingerprint() {
    return hash(cut + "\n" + cells);
  }

  /** SHA-256 as {@link Frozen} takes it. */
  static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
