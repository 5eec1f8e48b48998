package dk.frirum.benchmark;

import dk.frirum.evidence.comparable.Neighbours;
import dk.frirum.web.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Which municipalities resemble one, and why, for whoever wants to hold something against them
 * (<i>sammenlignelige kommuner</i>); and what municipalities are called.
 */
@Component
public class Alike {
  private final Figures figures;
  private final Benchmarks benchmarks;

  Alike(Figures figures, Benchmarks benchmarks) {
    this.figures = figures;
    this.benchmarks = benchmarks;
  }

  /**
   * One that is held against it.
   *
   * @param number without the zeros before it
   * @param reason what it is expected to have and in what it differs most, in words
   */
  public record Like(int number, String name, String reason) {}

  /**
   * All of them, the most alike first.
   *
   * @param period of the figures it is judged by
   * @param synthetic whether these figures are made up
   */
  public record Likes(String period, boolean synthetic, List<Like> all) {
    public Likes {
      all = List.copyOf(all);
    }
  }

  /** None where there are no figures of the municipality to judge by. */
  public Optional<Likes> of(String municipality, Words words) {
    Found found = Found.of(figures, new Asked("", "", "", "", ""));
    Standing standing = benchmarks.standing(found);
    Integer own = standing == null ? null : standing.places().get(municipality);
    if (standing == null || own == null || found.slice() == null || found.dataset() == null) {
      return Optional.empty();
    }
    int units = standing.figures().size();
    double[] expected =
        standing.perInhabitant()
            ? IntStream.range(0, units).mapToDouble(standing::expectedShare).toArray()
            : standing.expected();
    boolean[] everybody = new boolean[units];
    Arrays.fill(everybody, true);
    return Optional.of(
        new Likes(
            found.slice().period(),
            found.dataset().synthetic(),
            Neighbours.byExpected(own, expected, new double[][] {expected}, everybody, units - 1)
                .neighbours()
                .stream()
                .filter(
                    each -> standing.figures().get(each.unit()).municipality().matches("\\d{4}"))
                .map(each -> like(standing, own, each.unit(), words))
                .toList()));
  }

  private static Like like(Standing standing, int own, int other, Words words) {
    Figure figure = standing.figures().get(other);
    return new Like(
        Integer.parseInt(figure.municipality()),
        figure.name(),
        Comparables.reason(standing, own, other, words));
  }

  /** The country's municipalities by number. */
  public static Map<Integer, String> names() {
    return Municipalities.all().stream()
        .collect(
            Collectors.toMap(
                each -> Integer.valueOf(each.code()),
                Municipalities.Municipality::name,
                (one, _) -> one,
                TreeMap::new));
  }

  /** The number of one of the country's municipalities, by its number or its name. */
  public static Optional<Integer> find(String text) {
    return Municipalities.find(text).map(each -> Integer.valueOf(each.code()));
  }
}
