package dk.frirum.rules.card;

import org.jspecify.annotations.Nullable;

/**
 * What a card cannot or will not decide, in Danish.
 *
 * @param discretion what the law leaves to a judgement; makes the result undetermined
 * @param missing what could not be found or expressed; makes the result undetermined
 * @param doubt shown, without effect on the result
 */
public record Reservations(
    @Nullable String discretion, @Nullable String missing, @Nullable String doubt) {

  public static final Reservations NONE = new Reservations(null, null, null);

  public boolean undetermined() {
    return discretion != null || missing != null;
  }

  /** These, with what is empty filled from {@code general}. */
  public Reservations over(Reservations general) {
    return new Reservations(
        discretion == null ? general.discretion : discretion,
        missing == null ? general.missing : missing,
        doubt == null ? general.doubt : doubt);
  }
}
