package dk.frirum.meeting;

import dk.frirum.document.Pdf;
import dk.frirum.guidance.Notice;
import dk.frirum.guidance.Notices;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A letter as the file somebody is sent. */
@Component
class LetterFile {
  private final Pdf pdf;
  private final Notices notices;
  private final Clock clock;

  LetterFile(Pdf pdf, Notices notices, Clock clock) {
    this.pdf = pdf;
    this.notices = notices;
    this.clock = clock;
  }

  /** Danish and English, paragraph by paragraph; none where there is no translation. */
  private static List<LetterView.Beside> beside(Notice notice) {
    if (notice.translation().isEmpty()) {
      return List.of();
    }
    List<String> danish = List.of(notice.words().split("\n\n"));
    List<String> english = List.of(notice.translation().split("\n\n"));
    return IntStream.range(0, Math.min(danish.size(), english.size()))
        .mapToObj(n -> new LetterView.Beside(danish.get(n), english.get(n)))
        .toList();
  }

  ResponseEntity<byte[]> of(String municipality, Letters.Letter letter) {
    // The name is the letter's number: names of files stand in histories and on desktops.
    return Pdf.answer("brev-" + letter.id() + ".pdf", pdf(municipality, letter));
  }

  byte[] pdf(String municipality, Letters.Letter letter) {
    Words words = letter.words();
    LocalDate day = letter.writtenAt().atZone(clock.getZone()).toLocalDate();
    List<LetterView.Beside> beside =
        notices.ofLetter(letter.id()).map(LetterFile::beside).orElse(List.of());
    // What stands beside each other is the end of the letter, as it was written.
    int own = letter.body().size() - 2 * beside.size();
    LetterView view =
        new LetterView(
            words.language().equals("en") ? "en-GB" : "da-DK",
            municipality,
            letter.receiver().lines().toList(),
            words.date(day),
            letter.heading(),
            letter.body().subList(0, own),
            beside,
            words.t("letter.template", letter.template(), letter.version()));
    return pdf.of("meeting/letter.jte", Map.of("letter", view));
  }
}
