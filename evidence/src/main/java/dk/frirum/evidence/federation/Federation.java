package dk.frirum.evidence.federation;

import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.measure.Measure;
import dk.frirum.evidence.measure.Panel;
import dk.frirum.evidence.register.BenefitWeeks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up what installations sent; says with file and line what does not fit together. */
public final class Federation {
  /** By a measure's name, its identity in the version counted here. */
  private static final Map<String, String> COUNTED =
      Stream.concat(
              Stream.of(Measure.values()).map(Measure::id), Stream.of(Panel.ID, BenefitWeeks.ID))
          .collect(Collectors.toMap(Federation::name, each -> each));

  /** What all must agree on; the first file says it. */
  private record Asked(String file, String question, String cut) {}

  private final Map<String, String> installations = new LinkedHashMap<>();
  private final Map<String, String> municipalities = new HashMap<>();
  private final Cells all = new Cells();
  private final List<String> problems = new ArrayList<>();
  private @Nullable Asked asked;

  /**
   * Adds one more.
   *
   * @param file named where something is wrong
   */
  public void add(String file, Shipment shipment) {
    int before = problems.size();
    for (String each : shipment.installations()) {
      String earlier = installations.putIfAbsent(each, file);
      if (earlier != null) {
        problem(file, 3, "installation %s is in %s already".formatted(each, earlier));
      }
    }
    Asked first = asked;
    if (first == null) {
      asked = new Asked(file, shipment.question(), shipment.cut());
    } else {
      if (!shipment.question().equals(first.question)) {
        String other = "answers another question than %s: %s";
        problem(file, 4, other.formatted(first.file, first.question));
      }
      if (!shipment.cut().equals(first.cut)) {
        String other = "has data until another day than %s: %s";
        problem(file, 5, other.formatted(first.file, first.cut));
      }
    }
    cells(file, shipment.cells());
    if (problems.size() == before) {
      all.add(shipment.cells());
    }
  }

  private void cells(String file, Cells cells) {
    // Behind the file's head and the cells' own.
    int line = Shipment.HEAD_LINES + 1;
    Map<String, String> own = new HashMap<>();
    for (CellKey key : cells.all().keySet()) {
      line++;
      String counted = COUNTED.get(name(key.measure()));
      if (!key.measure().equals(counted) && own.putIfAbsent(key.measure(), "") == null) {
        problem(
            file,
            line,
            counted == null
                ? "nobody counts a measure %s here".formatted(key.measure())
                : "%s is another version of what is counted here, %s"
                    .formatted(key.measure(), counted));
      }
      String place = key.measure() + " of municipality " + key.municipality();
      String earlier = municipalities.putIfAbsent(place, file);
      if (earlier != null && !earlier.equals(file) && own.putIfAbsent(place, "") == null) {
        problem(file, line, "%s was sent in %s, too".formatted(place, earlier));
      }
    }
  }

  private static String name(String measure) {
    int at = measure.indexOf('@');
    return at < 0 ? measure : measure.substring(0, at);
  }

  private void problem(String file, int line, String message) {
    problems.add("%s, line %d: %s.".formatted(file, line, message));
  }

  /** What does not fit; empty where all can be added up. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /**
   * The sum, which can be sent on as one.
   *
   * @throws IllegalStateException where something does not fit, or nothing was added
   */
  public Shipment merged() {
    Asked first = asked;
    if (!problems.isEmpty() || first == null) {
      throw new IllegalStateException(
          problems.isEmpty() ? "There is nothing to add up" : String.join("\n", problems));
    }
    return new Shipment(
        List.copyOf(new TreeSet<>(installations.keySet())), first.question, first.cut, all);
  }
}
