package dk.frirum.sanction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.guidance.Notice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sanction (aktivloven § 35, stk. 1)")
class DecisionTest {
  private static final Instant MEETING = Instant.parse("2026-03-10T09:00:00Z");
  private static final Instant BEFORE = Instant.parse("2026-03-01T09:00:00Z");
  private static final String WORDS = "Bliver du væk, kan det få følger.";

  @Test
  @DisplayName("hears the citizen in the words that were written, braces and all")
  void hearing() {
    assertEquals(
        "Kære Bo. Det mener vi: Du skrev {caller} og {municipality}. Svar {answerBy}. Karen",
        SanctionWords.filled(
            "Kære {citizen}. Det mener vi: {facts}. Svar {answerBy}. {caller}",
            java.util.Map.of(
                "citizen", "Bo",
                "facts", "Du skrev {caller} og {municipality}",
                "caller", "Karen",
                "municipality", "Havrelund")));
  }

  private static Notice notice(String words, @Nullable Instant sent) throws Exception {
    String hash =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(WORDS.getBytes(StandardCharsets.UTF_8)));
    return new Notice(
        1,
        2,
        3,
        4,
        "cash-assistance",
        "notice-summons",
        1,
        words,
        hash,
        "",
        "",
        "Karen",
        BEFORE,
        sent == null ? null : new Notice.Sent("Åse", "paper", "Karen", sent),
        false,
        null,
        0);
  }

  private static Facts facts(@Nullable Notice notice) {
    return new Facts(true, true, "cash-assistance", MEETING, notice, notice != null);
  }

  @Test
  @DisplayName(
      "may be prepared when the notice went in writing, with the summons, before, word for word")
  void allowed() throws Exception {
    assertEquals(new Decision.Allowed(), Decision.of(facts(notice(WORDS, BEFORE))));
  }

  @Test
  @DisplayName(
      "is refused without a written notice, and everything that is missing is said at once")
  void withoutNotice() {
    assertEquals(
        new Decision.Refused(
            List.of(
                Rule.NOTICE_IN_WRITING,
                Rule.NOTICE_WITH_THE_SUMMONS,
                Rule.NOTICE_STANDS,
                Rule.NOTICE_SENT_BEFORE,
                Rule.NOTICE_WORD_FOR_WORD)),
        Decision.of(facts(null)));
  }

  @Test
  @DisplayName("is refused when the notice was never sent, or first when the meeting had begun")
  void late() throws Exception {
    Decision refused = new Decision.Refused(List.of(Rule.NOTICE_SENT_BEFORE));
    assertEquals(refused, Decision.of(facts(notice(WORDS, null))));
    assertEquals(refused, Decision.of(facts(notice(WORDS, MEETING))));
  }

  @Test
  @DisplayName("is refused when the words are no longer those that were hashed")
  void altered() throws Exception {
    assertEquals(
        new Decision.Refused(List.of(Rule.NOTICE_WORD_FOR_WORD)),
        Decision.of(facts(notice(WORDS + " ", BEFORE))));
  }

  @Test
  @DisplayName("is refused when the notice was about another citizen, or was withdrawn")
  void fell() throws Exception {
    Notice good = notice(WORDS, BEFORE);
    for (boolean another : new boolean[] {true, false}) {
      Notice fell =
          new Notice(
              1,
              2,
              3,
              4,
              good.benefit(),
              good.template(),
              1,
              WORDS,
              good.hash(),
              "",
              "",
              "Karen",
              BEFORE,
              good.sent(),
              another,
              another ? null : "forkert tekst",
              1);
      assertEquals(new Decision.Refused(List.of(Rule.NOTICE_STANDS)), Decision.of(facts(fell)));
    }
  }

  @Test
  @DisplayName(
      "is refused when the meeting was voluntary, nobody stayed away, or another law applies")
  void others() throws Exception {
    Notice good = notice(WORDS, BEFORE);
    assertEquals(
        new Decision.Refused(List.of(Rule.STAYED_AWAY, Rule.BOUND_TO_COME, Rule.KNOWN_BENEFIT)),
        Decision.of(new Facts(false, false, null, MEETING, good, true)));
  }
}
