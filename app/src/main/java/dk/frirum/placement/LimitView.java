package dk.frirum.placement;

import dk.frirum.rules.card.Limit;
import dk.frirum.web.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A limit to read.
 *
 * @param versions period in force, what it says, paragraph and mark of verification, in words
 * @param cases in words
 * @param notes what was verified, what is left to a judgement, what is in doubt; in Danish
 */
public record LimitView(
    String id,
    String title,
    List<String> versions,
    List<String> cases,
    List<String> notes,
    @Nullable String source) {

  public LimitView {
    versions = List.copyOf(versions);
    cases = List.copyOf(cases);
    notes = List.copyOf(notes);
  }

  static LimitView of(Limit limit, Words words) {
    return new LimitView(
        limit.id(),
        limit.title().in(words.rules()),
        limit.versions().stream()
            .map(each ->
                words.t(
                    "limits.version",
                    words.period(each.inForce().first(), each.inForce().last()),
                    each.rule().says().in(words.rules()),
                    each.basis().citation(),
                    words.t(
                        "limits.verified."
                            + each.basis().verified().name().toLowerCase(Locale.ROOT))))
            .toList(),
        limit.cases().stream()
            .map(each ->
                each.name()
                    + " → "
                    + words.t(
                        each.allowed() ? "placement.answer.allowed" : "placement.answer.refused"))
            .toList(),
        java.util.stream.Stream.of(
                limit.basis().note(),
                limit.reservations().discretion(),
                limit.reservations().doubt())
            .filter(java.util.Objects::nonNull)
            .map(each -> java.util.Objects.requireNonNull(each).strip())
            .toList(),
        limit.basis().source());
  }
}
