package dk.frirum.meeting;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.guidance.Notices;
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
  private final Letters letters;
  private final LetterFile file;
  private final MeetingRows rows;
  private final CitizenAccess access;
  private final Notices notices;

  LetterPage(
      Letters letters, LetterFile file, MeetingRows rows, CitizenAccess access, Notices notices) {
    this.letters = letters;
    this.file = file;
    this.rows = rows;
    this.access = access;
    this.notices = notices;
  }

  @GetMapping("/meetings/{meeting}/letters/{letter}")
  @Transactional
  public ResponseEntity<byte[]> show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("meeting") long meeting,
      @PathVariable("letter") long id) {
    return file.of(who.municipalityName(), opened(who, meeting, id));
  }

  @PostMapping("/meetings/{meeting}/letters/{letter}/printed")
  @Transactional
  public String printed(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("meeting") long meeting,
      @PathVariable("letter") long id) {
    Letters.Letter letter = opened(who, meeting, id);
    rows.hold(letter.citizenId());
    if (letter.ofMistake()) {
      letters.printed(id);
      return "redirect:/citizens/" + letter.citizenId();
    }
    if (letters.printed(id) && rows.find(who, meeting).summonedBy(letter)) {
      notices.sent(who, letter.citizenId(), id, letter.receiver(), "paper");
    }
    return "redirect:" + MeetingWords.path(meeting);
  }

  private Letters.Letter opened(SignedIn who, long meeting, long id) {
    // Of a meeting that was moved, those who were called by mistake were another's.
    long citizen = letters.mistaken(meeting, id).orElseGet(() -> rows.citizenOf(meeting));
    access.open(who, citizen, Action.LETTER_READ, Map.of("meeting", meeting, "letter", id));
    return letters.find(citizen, meeting, id);
  }
}
