package dk.frirum.meeting;

import static dk.frirum.tables.Tables.LETTER;
import static dk.frirum.tables.Tables.MEETING_PARTY;

import dk.frirum.post.Channel;
import dk.frirum.post.Occasion;
import dk.frirum.post.Outbox;
import dk.frirum.post.PostFailed;
import dk.frirum.post.Posted;
import dk.frirum.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that say a summons was about somebody else (<i>indkaldt ved en fejl</i>), as long as they
 * have not reached whom they are for. They belong to no meeting's page: the meeting is another's.
 */
@Component
class Mistakes {
  private static final String ANOTHER = "/another";

  private final DSLContext sql;
  private final Letters letters;
  private final Outbox outbox;

  Mistakes(DSLContext sql, Letters letters, Outbox outbox) {
    this.sql = sql;
    this.letters = letters;
    this.outbox = outbox;
  }

  /** What the post about the mistake goes by, of what the meeting's own does. */
  static String topic(String meeting) {
    return meeting + ANOTHER;
  }

  /** A letter that somebody must print and send, and why it did not go by itself. */
  record Waiting(Letters.Letter letter, String problem) {}

  /** Those of a citizen's; that the citizen may be seen is asked before. */
  List<Waiting> of(long citizenId, Words words) {
    boolean off = !outbox.carries(Channel.E_MAIL);
    return letters.ofMistakes(citizenId, off).stream()
        .map(each -> new Waiting(each, problem(each, words)))
        .toList();
  }

  private String problem(Letters.Letter letter, Words words) {
    List<Posted> posted =
        outbox.of(topic("meeting/" + letter.meetingId()), letter.citizenId()).stream()
            .filter(each -> party(each.once()).filter(id -> id == letter.partyId()).isPresent())
            .toList();
    String failed =
        posted.stream()
            .filter(Posted::failed)
            .map(each -> problem(each, words))
            .distinct()
            .collect(Collectors.joining(" "));
    return failed.isEmpty() && !letter.toPrint() ? words.t("meeting.post.off") : failed;
  }

  private static String problem(Posted posted, Words words) {
    String why = posted.problem(words);
    return why.isEmpty()
        ? words.t("mistake.problem." + posted.standing())
        : switch (posted.channel()) {
          case E_MAIL -> words.t("mistake.problem", posted.recipient(), why);
          case DIGITAL_POST -> words.t("mistake.problem.digital", why);
        };
  }

  /** By {@code meeting/12/34/another/1}. */
  private static Optional<Long> party(String once) {
    String[] said = once.split("/");
    return said.length > 3 && said[3].equals(Occasion.ANOTHER.code())
        ? Optional.of(Long.valueOf(said[2]))
        : Optional.empty();
  }

  /** Where the e-mail to a party failed, the letter is to be printed; the citizen's goes anyhow. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(PostFailed failed) {
    Long citizen = failed.citizenId();
    if (citizen == null || !failed.topic().endsWith(ANOTHER)) {
      return;
    }
    party(failed.once())
        .ifPresent(party ->
            sql.select(LETTER.ID)
                .from(LETTER)
                .join(MEETING_PARTY)
                .on(MEETING_PARTY.ID.eq(LETTER.PARTY_ID))
                .where(
                    LETTER.PARTY_ID.eq(party),
                    LETTER.CITIZEN_ID.eq(citizen),
                    LETTER.OCCASION.eq(Occasion.ANOTHER.code()),
                    LETTER.PRINTED_AT.isNull(),
                    MEETING_PARTY.PART.ne(Part.CITIZEN.code()))
                .fetch(LETTER.ID)
                .forEach(letters::onPaper));
  }
}
