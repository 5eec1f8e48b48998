package dk.frirum.casework;

import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cause with what was written to it.
 *
 * @param said empty for nothing; never for {@link LateCause#OTHER}
 */
public record LateReason(LateCause cause, String said) {
  /** Names of the fields it is typed in. */
  public static final String CAUSE = "lateCause";

  public static final String SAID = "lateSaid";

  /**
   * What came of reading it from a form.
   *
   * @param reason none where none was chosen, or it cannot be so
   */
  public record Read(Optional<LateReason> reason, List<FieldError> errors) {
    public Read {
      errors = List.copyOf(errors);
    }
  }

  /** Reads the two fields. Nothing has to be said; a text without a cause is another cause. */
  public static Read read(Map<String, String> sent, Words words) {
    String code = sent.getOrDefault(CAUSE, "");
    String said = sent.getOrDefault(SAID, "").replaceAll("\\p{Cntrl}+", " ").strip();
    List<FieldError> errors = new ArrayList<>();
    Optional<LateCause> cause =
        code.isEmpty() && !said.isEmpty() ? Optional.of(LateCause.OTHER) : LateCause.of(code);
    if (cause.isEmpty() && !code.isEmpty()) {
      errors.add(new FieldError(CAUSE, words.t("wrong.late.cause")));
    }
    if (cause.equals(Optional.of(LateCause.OTHER)) && said.isEmpty()) {
      errors.add(new FieldError(SAID, words.t("wrong.late.other")));
    }
    if (said.length() > LateCause.LONGEST_TEXT) {
      errors.add(new FieldError(SAID, words.t("wrong.late.long", LateCause.LONGEST_TEXT)));
    }
    return new Read(
        errors.isEmpty() ? cause.map(each -> new LateReason(each, said)) : Optional.empty(),
        errors);
  }
}
