package dk.frirum.retention;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Frame;
import dk.frirum.web.NotFound;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of processing (<i>fortegnelse</i>) of the reader's municipality. */
@Controller
class RecordPage {
  private final Pages pages;
  private final Policy policy;

  RecordPage(Pages pages, Policy policy) {
    this.pages = pages;
    this.policy = policy;
  }

  @GetMapping("/retention/record")
  String show(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    model.addAttribute("record", record(who, frame));
    frame.crumb(frame.words().t("retention.title"), Page.Section.RETENTION.href());
    frame.crumb(frame.words().t("record.title"), null);
    model.addAttribute("page", frame.page(frame.words().t("record.title"), Page.Section.RETENTION));
    return "retention/record";
  }

  @GetMapping("/retention/record/file")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "format", defaultValue = "") String asked,
      HttpServletRequest request) {
    Frame frame = pages.frame(request);
    RecordFile format =
        Stream.of(RecordFile.values())
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(asked))
            .findFirst()
            .orElseThrow(() -> new NotFound("format of the record"));
    String name = "frirum-record-" + frame.today() + "." + asked;
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, format.type())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(
            format
                .write(record(who, frame), frame.words().language())
                .getBytes(StandardCharsets.UTF_8));
  }

  private ProcessingRecord record(SignedIn who, Frame frame) {
    return ProcessingRecord.of(policy, who.municipality(), who.municipalityName(), frame.words());
  }
}
