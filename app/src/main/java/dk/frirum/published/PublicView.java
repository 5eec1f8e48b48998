package dk.frirum.published;

import dk.frirum.evaluation.OpenTable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page everybody can read.
 *
 * @param code of the municipality
 * @param table its figures; none while nothing is published
 * @param cut last day of the data
 * @param published the day they were published
 */
public record PublicView(
    String code,
    String name,
    @Nullable OpenTable table,
    @Nullable LocalDate cut,
    @Nullable LocalDate published,
    List<Survey> surveys,
    List<Story> stories) {
  public PublicView {
    surveys = List.copyOf(surveys);
    stories = List.copyOf(stories);
  }
}
