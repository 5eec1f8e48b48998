package dk.frirum.population;

/**
 * How a length is spread, given by its quantiles and straight lines between them. Whole numbers
 * throughout, so that every machine draws the same.
 */
final class Spread {
  private final int[] points;

  private Spread(int... points) {
    this.points = points;
  }

  /**
   * @param points pairs of share in thousandths and value; from 0 to 1000, both rising
   */
  static Spread of(int... points) {
    return new Spread(points);
  }

  int draw(Dice dice) {
    int share = dice.below(1000);
    int at = 2;
    while (points[at] <= share) {
      at += 2;
    }
    int low = points[at - 1];
    int width = points[at] - points[at - 2];
    return low + (points[at + 1] - low) * (share - points[at - 2]) / width;
  }
}
