package dk.frirum.rules.card;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Deviation.Approval;
import dk.frirum.rules.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality may set requirements aside under (<i>velfærdsaftale, forsøgsaftale</i>), or
 * has asked to and may not. No requirement and no deviation: it is what deviations point at.
 *
 * @param municipalities codes of those it was made with; never empty
 * @param period days it sets law aside; none while it does not
 * @param approval who granted it, and when; none while nobody has
 */
public record Agreement(
    String id,
    Text title,
    Kind kind,
    Standing standing,
    Set<String> municipalities,
    @Nullable Period period,
    @Nullable Approval approval,
    Basis basis,
    Reservations reservations,
    Place place) {

  public Agreement {
    municipalities = Set.copyOf(municipalities);
  }

  /** By which door the municipality asked to be set free. */
  public enum Kind {
    /** <i>Velfærdsaftale.</i> */
    WELFARE_AGREEMENT("welfare-agreement"),
    /** <i>Frikommuneforsøg.</i> */
    FREE_MUNICIPALITY_TRIAL("free-municipality-trial"),
    /** <i>Udfordringsret.</i> */
    RIGHT_TO_CHALLENGE("right-to-challenge"),
    /** <i>Lokal aftale</i> inside the law: it can set none aside. */
    LOCAL("local");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** How far it has come. */
  public enum Standing {
    /** The municipality has declared its interest. */
    INTEREST("interest"),
    APPLIED("applied"),
    GRANTED("granted"),
    REFUSED("refused"),
    RUNNING("running"),
    PROLONGED("prolonged"),
    ENDED("ended");

    private final String code;

    Standing(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    /** Whether somebody who can has said yes; an ended one still covers its days. */
    public boolean granted() {
      return switch (this) {
        case GRANTED, RUNNING, PROLONGED, ENDED -> true;
        case INTEREST, APPLIED, REFUSED -> false;
      };
    }
  }

  /** Whether statute can be set aside under it; otherwise there is room for own targets alone. */
  public boolean setsLawAside() {
    return kind != Kind.LOCAL && standing.granted();
  }
}
