package dk.frirum.rules.card;

import dk.frirum.rules.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement of the law (<i>krav i regelbogen</i>) through its versions, oldest first; those a
 * deviation puts in their place come last, the highest layer's at the end.
 *
 * @param target a goal the municipality has set itself: no law, and shown as such
 * @param share how many of the group must have it; none where everybody must
 * @param added nobody's duty but where a deviation adds it
 */
public record Requirement(
    String id,
    Text title,
    Basis basis,
    @Nullable String wording,
    Responsible responsible,
    boolean target,
    boolean added,
    @Nullable Share share,
    Reservations reservations,
    List<Version> versions,
    List<CardCase> cases,
    Place place)
    implements Card {

  public Requirement {
    versions = List.copyOf(versions);
    cases = List.copyOf(cases);
  }

  /** The same with other versions. */
  public Requirement with(List<Version> others) {
    return new Requirement(
        id,
        title,
        basis,
        wording,
        responsible,
        target,
        added,
        share,
        reservations,
        others,
        cases,
        place);
  }

  /** The latest version of the law's own. */
  public Version latest() {
    return versions.stream().filter(each -> each.by() == null).toList().getLast();
  }

  /** Whose duty it is. */
  public enum Responsible {
    MUNICIPALITY("municipality", new Text("kommunen", "the municipality")),
    A_KASSE("a-kasse", new Text("a-kassen", "the unemployment insurance fund")),
    EMPLOYER("employer", new Text("arbejdsgiveren", "the employer")),
    CITIZEN("citizen", new Text("borgeren", "the citizen"));

    private final String code;
    private final Text title;

    Responsible(String code, Text title) {
      this.code = code;
      this.title = title;
    }

    public String code() {
      return code;
    }

    public Text title() {
      return title;
    }
  }
}
