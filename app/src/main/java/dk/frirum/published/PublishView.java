package dk.frirum.published;

import dk.frirum.evaluation.OpenTable;
import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a municipality decides what everybody may read.
 *
 * @param code of the municipality, for the way to its page
 * @param published the day figures were last published; none where never
 * @param draft figures as they would be shown; none until somebody asks to see them
 * @param seen fingerprint of the draft
 * @param typed what stood in the form that was not saved
 */
public record PublishView(
    String code,
    @Nullable LocalDate published,
    @Nullable OpenTable draft,
    String seen,
    List<Survey> surveys,
    List<Story> stories,
    Map<String, String> typed,
    List<FieldError> errors) {
  public PublishView {
    surveys = List.copyOf(surveys);
    stories = List.copyOf(stories);
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
