package dk.frirum.meeting;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
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

  LetterPage(Letters letters, LetterFile file, MeetingRows rows, CitizenAccess access) {
    this.letters = letters;
    this.file = file;
    this.rows = rows;
    this.access = access;
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
    letters.printed(opened(who, meeting, id).id());
    return "redirect:" + MeetingWords.path(meeting);
  }

  private Letters.Letter opened(SignedIn who, long meeting, long id) {
    access.open(
        who, rows.citizenOf(meeting), Action.LETTER_READ, Map.of("meeting", meeting, "letter", id));
    return letters.find(meeting, id);
  }
}
