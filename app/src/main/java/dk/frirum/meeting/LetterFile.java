package dk.frirum.meeting;

import dk.frirum.document.Pdf;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A letter as the file somebody is sent. */
@Component
class LetterFile {
  private final Pdf pdf;
  private final Clock clock;

  LetterFile(Pdf pdf, Clock clock) {
    this.pdf = pdf;
    this.clock = clock;
  }

  ResponseEntity<byte[]> of(String municipality, Letters.Letter letter) {
    Words words = letter.words();
    LocalDate day = letter.writtenAt().atZone(clock.getZone()).toLocalDate();
    byte[] file =
        pdf.of(
            "meeting/letter.jte",
            Map.of(
                "letter",
                new LetterView(
                    words.language().equals("en") ? "en-GB" : "da-DK",
                    municipality,
                    letter.receiver().lines().toList(),
                    words.date(day),
                    letter.heading(),
                    letter.body(),
                    words.t("letter.template", letter.template(), letter.version()))));
    return Pdf.answer("brev-" + letter.id() + ".pdf", file);
  }
}
