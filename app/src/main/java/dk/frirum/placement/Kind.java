package dk.frirum.placement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a citizen takes part in (<i>indsats</i>). */
enum Kind {
  /** <i>Virksomhedspraktik:</i> unpaid, keeping the benefit. */
  COMPANY_PLACEMENT("work-placement-started", "work-placement-ended", true, true),
  /** <i>Ansættelse med løntilskud.</i> */
  WAGE_SUBSIDY("wage-subsidy-started", "wage-subsidy-ended", true, true),
  /** <i>Småjob, lønnede timer:</i> few paid hours on ordinary terms; no offer under the act. */
  SMALL_JOB(null, null, true, false),
  /** <i>Mentor:</i> an activity, no contact person. */
  MENTOR(null, null, false, false),
  /** <i>Kursus (vejledning og opkvalificering).</i> */
  COURSE(null, null, false, true);

  /** The event of an offer (<i>tilbud</i>), which requirements wait for. */
  static final String OFFER = "offer";

  private final @Nullable String begins;
  private final @Nullable String ends;
  private final boolean withCompany;
  private final boolean offer;

  Kind(@Nullable String begins, @Nullable String ends, boolean withCompany, boolean offer) {
    this.begins = begins;
    this.ends = ends;
    this.withCompany = withCompany;
    this.offer = offer;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Kind> of(@Nullable String code) {
    return List.of(values()).stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** The event of its first day that rules speak of; none where no rule does. */
  @Nullable String begins() {
    return begins;
  }

  /** The event of its last day; as {@link #begins}. */
  @Nullable String ends() {
    return ends;
  }

  /** Whether it is always with a company. */
  boolean withCompany() {
    return withCompany;
  }

  /** Whether it is an offer under the Active SickEmployment Measures Act. */
  boolean offer() {
    return offer;
  }

  /** All events that can follow from one. */
  List<String> events() {
    return begins == null || ends == null ? List.of(OFFER) : List.of(begins, ends, OFFER);
  }
}
