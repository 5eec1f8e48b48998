package dk.frirum.post;

import java.util.Locale;

/** How something goes out. */
public enum Channel {
  /** E-mail over SMTP. */
  E_MAIL,
  /** Digital Post, to citizens and companies (MeMo). */
  DIGITAL_POST;

  /** As stored: {@code e-mail}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Channel of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
