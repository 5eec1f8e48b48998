package dk.frirum.meeting;

import dk.frirum.casework.Form;
import dk.frirum.web.Words;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What letters about a meeting can speak of; each party is told a part of it: {@link PartyView}.
 *
 * @param was the time before it was moved; none where it was not
 * @param law the paragraph the citizen is called by; empty for none
 * @param parties who takes part, as {@code arbejdsgiver: Bo Lund}
 * @param words of the receiver's language
 */
record Facts(
    String municipality,
    String citizenName,
    Kind kind,
    LocalDateTime at,
    int minutes,
    @Nullable LocalDateTime was,
    Form form,
    String place,
    String caller,
    String law,
    List<String> parties,
    Words words) {

  Facts {
    parties = List.copyOf(parties);
  }
}
