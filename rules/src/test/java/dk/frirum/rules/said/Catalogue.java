package dk.frirum.rules.said;

import dk.frirum.rules.Text;
import java.util.List;
import java.util.stream.Stream;

/** Every text a reader can say. */
public final class Catalogue {
  private Catalogue() {}

  public static List<Text> all() {
    return Stream.concat(
            Stream.of(Wrong.values()).map(Wrong::pattern),
            Stream.of(Advice.values()).map(Advice::pattern))
        .toList();
  }
}
