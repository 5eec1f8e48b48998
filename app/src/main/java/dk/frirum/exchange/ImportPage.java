package dk.frirum.exchange;

import dk.frirum.access.SignedIn;
import dk.frirum.exchange.Uploads.Upload;
import dk.frirum.rules.Language;
import dk.frirum.rules.Text;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** The import page: a file on trial first, then the good rows of it. */
@Controller
class ImportPage {
  private static final Text NOTHING_SENT =
      new Text("Vælg en fil med indhold", "Choose a file that is not empty");
  private static final Text TOO_LATE =
      new Text(
          "Prøven er udløbet eller allerede indlæst: send filen igen",
          "The trial has expired or was already imported: send the file again");

  private final Pages pages;
  private final Import imports;
  private final Uploads uploads;

  ImportPage(Pages pages, Import imports, Uploads uploads) {
    this.pages = pages;
    this.imports = imports;
    this.uploads = uploads;
  }

  @GetMapping("/import")
  String empty(HttpServletRequest request, Model model) {
    return show(pages.frame(request), null, null, model);
  }

  @PostMapping("/import")
  String trial(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam("file") MultipartFile file,
      HttpServletRequest request,
      Model model)
      throws IOException {
    Frame frame = pages.frame(request);
    if (file.isEmpty()) {
      return show(frame, NOTHING_SENT, null, model);
    }
    Upload upload;
    try (InputStream content = file.getInputStream()) {
      upload = uploads.keep(content, name(file), who.id());
    }
    try {
      ImportReport report = imports.run(order(upload, true, who), _ -> {});
      boolean something = report.counts().created() + report.counts().changed() > 0;
      if (!something) {
        uploads.forget(upload);
      }
      return show(
          frame, null, view(upload, report, something ? upload.token() : null, frame), model);
    } catch (Unreadable e) {
      uploads.forget(upload);
      return show(frame, e.text(), null, model);
    }
  }

  @PostMapping("/import/confirm")
  String confirm(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam("token") String token,
      HttpServletRequest request,
      Model model)
      throws IOException {
    Frame frame = pages.frame(request);
    Optional<Upload> upload = uploads.take(token, who.id());
    if (upload.isEmpty()) {
      return show(frame, TOO_LATE, null, model);
    }
    try {
      ImportReport report = imports.run(order(upload.get(), false, who), _ -> {});
      return show(frame, null, view(upload.get(), report, null, frame), model);
    } catch (Unreadable e) {
      return show(frame, e.text(), null, model);
    } finally {
      uploads.forget(upload.get());
    }
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  String tooBig(HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    return shown(frame, ImportView.tooBig(frame.words()), null, model);
  }

  private static Import.Order order(Upload upload, boolean dryRun, SignedIn who) {
    return new Import.Order(upload.file(), upload.name(), dryRun, who.municipality(), who.id());
  }

  private static ImportView.Report view(
      Upload upload, ImportReport report, @Nullable String token, Frame frame) {
    ImportReport.Counts counts = report.counts();
    List<ImportView.Line> lines =
        report.lines().stream()
            .map(line ->
                new ImportView.Line(
                    line.line(),
                    line.outcome(),
                    line.field(),
                    in(frame, line.message()),
                    line.raw()))
            .toList();
    return new ImportView.Report(
        upload.name(),
        report.kind(),
        report.dryRun(),
        in(frame, report.reading()),
        counts.read(),
        counts.created(),
        counts.changed(),
        counts.unchanged(),
        counts.skipped(),
        lines,
        token);
  }

  private static String show(
      Frame frame, @Nullable Text error, ImportView.@Nullable Report report, Model model) {
    return shown(frame, error == null ? null : in(frame, error), report, model);
  }

  private static String shown(
      Frame frame, @Nullable String error, ImportView.@Nullable Report report, Model model) {
    Words words = frame.words();
    model.addAttribute("importing", new ImportView(error, report));
    model.addAttribute("page", frame.page(words.t("import.title"), Page.Section.IMPORT));
    return "exchange/importing";
  }

  private static String in(Frame frame, Text text) {
    return text.in(frame.words().language().equals("en") ? Language.ENGLISH : Language.DANISH);
  }

  /** The last part only: some browsers send the whole path. A CPR number in it is cut down. */
  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    return Cpr.masked(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
  }
}
