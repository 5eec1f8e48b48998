package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A kind of thing that is registered of a citizen, and can be put right. */
public interface Registration {
  /** The kind, as its events have it and as the page's words end: {@code interview}. */
  String subject();

  /** First part of its addresses: {@code interviews}. */
  String place();

  /** Where its own page is; the citizen's where it has none. */
  String page(Held now);

  /**
   * The thing as it stands, to whoever may see the citizen it is registered on; the trail says so.
   */
  Held open(SignedIn who, long id);

  /** What it is, in words. */
  List<Fact> facts(Held now, Words words);

  /** The same, and who saved it. */
  default List<Fact> signed(Held now, Words words) {
    String by = now.savedBy().isEmpty() ? words.t("conflict.import") : now.savedBy();
    return Stream.concat(facts(now, words).stream(), Stream.of(new Fact(words.t("column.by"), by)))
        .toList();
  }

  /**
   * A thing and where it is.
   *
   * @param citizenId the citizen it counts for now
   * @param on the day it is of
   * @param savedBy who saved this version; empty for an import
   * @param only the one citizen it can be moved to; none where all can be chosen
   */
  record Held(
      long id,
      long citizenId,
      String citizenName,
      LocalDate on,
      int version,
      String savedBy,
      @Nullable Long only) {}

  /** A line of what it is: what is said, and the value. */
  record Fact(String label, String value) {}
}
