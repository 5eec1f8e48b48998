package dk.frirum.meeting;

import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A letter as the file somebody is sent. */
@Component
class LetterFile {
  private final LetterPdf pdf;
  private final Clock clock;

  LetterFile(LetterPdf pdf, Clock clock) {
    this.pdf = pdf;
    this.clock = clock;
  }

  ResponseEntity<byte[]> of(String municipality, Letters.Letter letter) {
    Words words = letter.words();
    LocalDate day = letter.writtenAt().atZone(clock.getZone()).toLocalDate();
    byte[] file =
        pdf.of(
            new LetterView(
                words.language().equals("en") ? "en-GB" : "da-DK",
                municipality,
                letter.receiver().lines().toList(),
                words.date(day),
                letter.heading(),
                letter.body(),
                words.t("letter.template", letter.template(), letter.version())));
    // The name is the letter's number: names of files stand in histories and on desktops.
    ContentDisposition disposition =
        ContentDisposition.inline().filename("brev-" + letter.id() + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(file);
  }
}
