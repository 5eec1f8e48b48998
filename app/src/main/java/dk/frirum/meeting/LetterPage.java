package dk.frirum.meeting;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.document.Pdf;
import dk.frirum.guidance.Notices;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A letter as PDF, and that it was sent on paper. */
@Controller
class LetterPage {
  private static final Words WORDS = Words.of(Locale.of("da"));

  private final Letters letters;
  private final Pdf pdf;
  private final MeetingRows rows;
  private final CitizenAccess access;
  private final Notices notices;
  private final Clock clock;

  LetterPage(
      Letters letters,
      Pdf pdf,
      MeetingRows rows,
      CitizenAccess access,
      Notices notices,
      Clock clock) {
    this.letters = letters;
    this.pdf = pdf;
    this.rows = rows;
    this.access = access;
    this.notices = notices;
    this.clock = clock;
  }

  @GetMapping("/meetings/{meeting}/letters/{letter}")
  @Transactional
  public ResponseEntity<byte[]> show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("meeting") long meeting,
      @PathVariable("letter") long id) {
    Letters.Letter letter = opened(who, meeting, id);
    LocalDate day = letter.writtenAt().atZone(clock.getZone()).toLocalDate();
    byte[] file =
        pdf.of(
            "meeting/letter.jte",
            Map.of(
                "letter",
                new LetterView(
                who.municipalityName(),
                letter.receiver().lines().toList(),
                WORDS.date(day),
                letter.heading(),
                letter.body(),
                WORDS.t("letter.template", letter.template(), letter.version()))));
    return Pdf.answer("brev-" + id + ".pdf", file);
  }

  @PostMapping("/meetings/{meeting}/letters/{letter}/printed")
  @Transactional
  public String printed(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("meeting") long meeting,
      @PathVariable("letter") long id) {
    Letters.Letter letter = opened(who, meeting, id);
    rows.hold(letter.citizenId());
    if (letters.printed(id) && rows.find(who, meeting).summonedBy(letter)) {
      notices.sent(who, letter.citizenId(), id, letter.receiver());
    }
    return "redirect:" + MeetingWords.path(meeting);
  }

  private Letters.Letter opened(SignedIn who, long meeting, long id) {
    access.open(
        who, rows.citizenOf(meeting), Action.LETTER_READ, Map.of("meeting", meeting, "letter", id));
    return letters.find(meeting, id);
  }
}
