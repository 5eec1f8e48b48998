package dk.frirum.agreement;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Fields;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The papers of an agreement, in and out; always out as a file, never as a page of ours. */
@Controller
class DocumentsPage {
  /** What a paper that was not filed was called, for the page that says why. */
  static final String TYPED = "paperTitle";

  /** What can be filed, by its ending; the type is ours, never what the browser says. */
  private static final Map<String, String> TYPES =
      Map.of(
          "pdf", "application/pdf",
          "txt", "text/plain",
          "md", "text/markdown",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "odt", "application/vnd.oasis.opendocument.text",
          "png", "image/png",
          "jpg", "image/jpeg");

  private final Pages pages;
  private final Agreements agreements;
  private final AgreementCommands commands;

  DocumentsPage(Pages pages, Agreements agreements, AgreementCommands commands) {
    this.pages = pages;
    this.agreements = agreements;
    this.commands = commands;
  }

  @PostMapping("/agreements/{agreement}/documents")
  String file(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("agreement") long id,
      @RequestParam("file") MultipartFile file,
      @RequestParam(name = TYPED, defaultValue = "") String title,
      HttpServletRequest request,
      RedirectAttributes redirect)
      throws IOException {
    Words words = pages.frame(request).words();
    String name = name(file);
    String type = TYPES.get(ending(name));
    String wrong =
        file.isEmpty()
            ? words.t("agreement.error.file")
            : !AgreementView.MOST.takes(file.getSize())
                ? AgreementView.MOST.big(words)
                : type == null ? words.t("agreement.error.type") : null;
    if (wrong != null || type == null) {
      refused("" + wrong, title, redirect);
    } else {
      String called = title.isBlank() ? name : title.strip();
      commands.document(
          who,
          id,
          called.length() > 200 ? called.substring(0, 200) : called,
          new Agreements.Content(name, type, file.getBytes()));
      Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, words.t("agreement.saved")));
    }
    return "redirect:/agreements/" + id;
  }

  @GetMapping("/agreements/{agreement}/documents/{document}")
  ResponseEntity<byte[]> document(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("agreement") long id,
      @PathVariable("document") long document) {
    Agreements.Content content = agreements.content(who.municipality(), id, document);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(content.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(content.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content.bytes());
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  String tooBig(HttpServletRequest request, RedirectAttributes redirect) {
    String text = AgreementView.MOST.big(pages.frame(request).words());
    refused(text, Fields.of(request, TYPED).v(TYPED), redirect);
    return "redirect:" + request.getRequestURI().replaceAll("/documents$", "");
  }

  private static void refused(String why, String title, RedirectAttributes redirect) {
    redirect.addFlashAttribute(TYPED, title);
    Frame.carry(redirect, new Page.Flash(Page.Tone.ERROR, why));
  }

  private static String name(MultipartFile file) {
    @Nullable String sent = file.getOriginalFilename();
    String name =
        sent == null ? "" : sent.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "");
    return name.length() > 150 ? name.substring(name.length() - 150) : name;
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
