package dk.frirum.guidance;

import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.FileLimit;
import dk.frirum.web.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's films of guidance; the first is the one in use.
 *
 * @param typed what stands in the form
 */
public record FilmsView(List<Line> lines, Fields typed, List<FieldError> errors) {
  /** A film of some minutes; a longer one belongs on the municipality's own site. */
  public static final FileLimit MOST = new FileLimit(32);

  public FilmsView {
    lines = List.copyOf(lines);
    errors = List.copyOf(errors);
  }

  /** What is said of a film that is too big. */
  public static String tooBig(Words words) {
    return MOST.big(words) + " " + words.t("wrong.film.big");
  }

  /** What is wrong with a field; none when all is well. */
  public @Nullable String wrong(String field) {
    return FieldError.of(errors, field);
  }

  /** A film. */
  public record Line(String title, String href) {}
}
