package dk.frirum.sharing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it stands in a file: no staff, no citizens, no numbers of this installation.
 *
 * @param format number of the layout; a reader refuses a later one than its own
 * @param from whose it is, as {@code Havrelund Kommune}
 * @param exported the day it was written
 */
record SharedAgreement(
    int format,
    String from,
    LocalDate exported,
    String code,
    String kind,
    String title,
    String journalNumber,
    String summary,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    List<Party> parties,
    List<Step> steps,
    List<Trial> trials,
    List<Recommendation> recommendations) {

  /** The layout this Frirum writes, and the latest it reads. */
  static final int FORMAT = 1;

  SharedAgreement {
    parties = list(parties);
    steps = list(steps);
    trials = list(trials);
    recommendations = list(recommendations);
  }

  /** What a file leaves out is none. */
  private static <T> List<T> list(@Nullable List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  record Party(String part, String name, @Nullable String municipality) {}

  record Step(
      @Nullable String standing, LocalDate on, String by, String reservation, String remark) {}

  record Trial(
      String code,
      String title,
      String state,
      @Nullable String template,
      List<Version> versions,
      List<Decision> decisions) {
    Trial {
      versions = list(versions);
      decisions = list(decisions);
    }
  }

  record Version(
      String purpose,
      String hypothesis,
      String shortTerm,
      String mediumTerm,
      String longTerm,
      String groupWords,
      String group,
      LocalDate first,
      @Nullable LocalDate last,
      List<String> measures,
      @Nullable Stop stop,
      String stopWords,
      String cards,
      String reason) {
    Version {
      measures = list(measures);
    }
  }

  record Stop(String measure, String sign, String value) {}

  record Decision(String kind, LocalDate on, String reason, int version, String evidence) {}

  record Recommendation(String title, String body, String requirement, String evidence) {}
}
