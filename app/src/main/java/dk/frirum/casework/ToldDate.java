package dk.frirum.casework;

import dk.frirum.rules.CaseHistory.Communicated;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The date a citizen was told for a duty; it never moves by itself.
 *
 * @param anchor the day the duty's time is counted from
 * @param due the date told
 * @param on when it was told
 * @param by who told it; empty where that is not known
 * @param reported the other date that has been reported; none while nothing was
 */
public record ToldDate(
    long id,
    long citizenId,
    long spellId,
    String requirement,
    LocalDate anchor,
    LocalDate due,
    LocalDate on,
    Channel channel,
    String by,
    @Nullable LocalDate reported) {

  /** How it was told. */
  public enum Channel {
    INTERVIEW,
    LETTER,
    DIGITAL_POST,
    PHONE;

    /** As stored and as the words' keys end: {@code digital-post}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Channel> of(String code) {
      return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
  }

  /** Dates told as the rules read them. */
  static List<Communicated> communicated(List<ToldDate> told) {
    return told.stream()
        .map(each ->
            new Communicated(each.requirement(), each.anchor(), each.due(), each.on(), null))
        .toList();
  }

  /** Whether it is about a duty. */
  public boolean isOf(long spell, String requirementId, LocalDate anchorDay) {
    return spellId == spell && requirement.equals(requirementId) && anchor.equals(anchorDay);
  }
}
