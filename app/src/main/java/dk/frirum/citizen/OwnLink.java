package dk.frirum.citizen;

import dk.frirum.web.Words;
import java.util.Optional;

/**
 * A way on from the citizen's own front page. A package that has a page for the citizen gives a
 * bean of this; {@link org.springframework.core.annotation.Order} says where it stands.
 */
public interface OwnLink {

  /** The way on; nothing where the citizen has nothing there. That it is the own case is asked. */
  Optional<Line> of(long citizenId, Words words);

  /**
   * A way on.
   *
   * @param title as {@code Min plan}
   * @param summary what is there, in a short sentence of plain words
   */
  record Line(String title, String summary, String href) {}
}
