package dk.frirum.guidance;

import dk.frirum.access.SignedIn;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A municipality's own films: in, out and played. What a film is, its first bytes say. */
@Controller
class FilmPage {
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_TEXT = 50_000;

  /** It is played, and does nothing else, whatever is in it. */
  private static final String NOTHING_ELSE = "default-src 'none'; sandbox";

  private final Pages pages;
  private final Films films;

  FilmPage(Pages pages, Films films) {
    this.pages = pages;
    this.films = films;
  }

  @GetMapping("/guidance/films/{film}")
  ResponseEntity<Resource> play(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("film") String id,
      HttpServletRequest request) {
    Film film = films.find(who, id, pages.frame(request).words());
    String ending = film.mediaType().substring(film.mediaType().indexOf('/') + 1);
    return answer(MediaType.parseMediaType(film.mediaType()), "vejledning." + ending)
        .body(films.content(who, id));
  }

  @GetMapping("/guidance/films/{film}/captions")
  ResponseEntity<Resource> captions(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("film") String id,
      HttpServletRequest request) {
    Film film = films.find(who, id, pages.frame(request).words());
    return answer(new MediaType("text", "vtt", StandardCharsets.UTF_8), "vejledning.vtt")
        .body(new ByteArrayResource(film.captions().getBytes(StandardCharsets.UTF_8)));
  }

  private static ResponseEntity.BodyBuilder answer(MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header("Content-Security-Policy", NOTHING_ELSE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString());
  }

  @GetMapping("/guidance/films")
  String list(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    return show(who, new Fields(Map.of()), List.of(), pages.frame(request), model);
  }

  @PostMapping("/guidance/films")
  String add(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model)
      throws IOException {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Fields typed = new Fields(sent);
    // One that is too big is not read.
    boolean big = file != null && !FilmsView.MOST.takes(file.getSize());
    byte[] content = file == null || big ? new byte[0] : file.getBytes();
    String type = type(content);
    List<FieldError> errors = wrong(typed, type, big, words);
    if (!errors.isEmpty()) {
      return show(who, typed, errors, frame, model);
    }
    String captions = typed.text("captions");
    String transcript = typed.text("transcript");
    films.add(
        who,
        new Film(
            "",
            typed.line("title"),
            type,
            captions,
            transcript.isEmpty() ? Films.spoken(captions) : transcript),
        content);
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, words.t("film.added")));
    return "redirect:/guidance/films";
  }

  private static List<FieldError> wrong(Fields typed, String type, boolean big, Words words) {
    List<FieldError> errors = new ArrayList<>();
    String title = typed.line("title");
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      errors.add(new FieldError("title", words.t("wrong.film.title", LONGEST_TITLE)));
    }
    if (big) {
      errors.add(new FieldError("file", FilmsView.tooBig(words)));
    } else if (type.isEmpty()) {
      errors.add(new FieldError("file", words.t("wrong.film.file")));
    }
    String captions = typed.text("captions");
    if (!captions.startsWith("WEBVTT")
        || !captions.contains("-->")
        || captions.length() > LONGEST_TEXT) {
      errors.add(new FieldError("captions", words.t("wrong.film.captions")));
    }
    if (typed.text("transcript").length() > LONGEST_TEXT) {
      errors.add(new FieldError("transcript", words.t("wrong.meeting.long", LONGEST_TEXT)));
    }
    return errors;
  }

  /** By what it begins with, never by what the browser says; empty for what is no film. */
  static String type(byte[] content) {
    if (content.length > 12
        && content[0] == 0x1A
        && content[1] == 0x45
        && content[2] == (byte) 0xDF
        && content[3] == (byte) 0xA3) {
      return "video/webm";
    }
    return content.length > 12
            && content[4] == 'f'
            && content[5] == 't'
            && content[6] == 'y'
            && content[7] == 'p'
        ? "video/mp4"
        : "";
  }

  @PostMapping("/guidance/films/{film}/remove")
  String remove(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("film") String id,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    films.remove(who, id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0);
    String said = pages.frame(request).words().t("film.removed");
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, said));
    return "redirect:/guidance/films";
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  String tooBig(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    Fields typed = Fields.of(request, "title", "captions", "transcript");
    return show(who, typed, wrong(typed, "", true, frame.words()), frame, model);
  }

  private String show(
      SignedIn who, Fields typed, List<FieldError> errors, Frame frame, Model model) {
    Words words = frame.words();
    model.addAttribute(
        "films",
        new FilmsView(
            films.list(who, words).stream()
                .map(film -> new FilmsView.Line(film.title(), film.href()))
                .toList(),
            typed,
            errors));
    model.addAttribute("page", frame.page(words.t("film.title"), Page.Section.NONE));
    return "guidance/films";
  }
}
