package dk.frirum.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why somebody answers that they are not coming (<i>afbud</i>). */
enum Excuse {
  ILL,
  AT_WORK,
  RECOVERED,
  /** Looking after a child or another who needs it. */
  CARE,
  NO_TIME,
  /** Of a partner, who takes part of their own will. */
  NOT_WANTED,
  /** With a text. */
  OTHER;

  private static final List<Excuse> OF_CITIZENS = List.of(ILL, AT_WORK, RECOVERED, CARE, OTHER);
  private static final List<Excuse> OF_PARTNERS = List.of(NO_TIME, ILL, NOT_WANTED, OTHER);

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a party of this sort can say. */
  static List<Excuse> of(Part part) {
    return switch (part) {
      case CITIZEN -> OF_CITIZENS;
      case EMPLOYER, A_KASSE, GP, TEAM_MEMBER, SCHOOL, UNION, COMPANION, COLLEAGUE -> OF_PARTNERS;
    };
  }

  static Optional<Excuse> of(@Nullable String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
