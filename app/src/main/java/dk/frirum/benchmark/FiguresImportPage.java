package dk.frirum.benchmark;

import dk.frirum.access.SignedIn;
import dk.frirum.benchmark.FiguresImport.Order;
import dk.frirum.benchmark.FiguresImport.Outcome;
import dk.frirum.exchange.Uploads;
import dk.frirum.exchange.Uploads.Upload;
import dk.frirum.web.Choice;
import dk.frirum.web.Fields;
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

/** Reads a table of jobindsats.dk in: on trial first, then all of it. */
@Controller
class FiguresImportPage {
  private static final int SHOWN = 100;
  private static final int LONGEST_DEFINITION = 1000;

  private final Pages pages;
  private final FiguresImport imports;
  private final Uploads uploads;

  FiguresImportPage(Pages pages, FiguresImport imports, Uploads uploads) {
    this.pages = pages;
    this.imports = imports;
    this.uploads = uploads;
  }

  /** What was filled in beside the file. */
  private record Form(String table, boolean synthetic, String definition) {
    static final Form EMPTY = new Form(KnownTable.BENCHMARK, false, "");

    static Form of(String table, @Nullable String synthetic, String definition) {
      return new Form(table, synthetic != null, definition.strip());
    }
  }

  @GetMapping("/benchmark/import")
  String empty(HttpServletRequest request, Model model) {
    return show(pages.frame(request), Form.EMPTY, null, null, model);
  }

  @PostMapping("/benchmark/import")
  String trial(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam("file") MultipartFile file,
      @RequestParam(name = "table", defaultValue = KnownTable.BENCHMARK) String table,
      @RequestParam(name = "synthetic", required = false) @Nullable String synthetic,
      @RequestParam(name = "definition", defaultValue = "") String definition,
      HttpServletRequest request,
      Model model)
      throws IOException {
    Frame frame = pages.frame(request);
    Form form = Form.of(table, synthetic, definition);
    String error = error(file, form, frame.words());
    if (error != null) {
      return show(frame, form, error, null, model);
    }
    Upload upload;
    try (InputStream content = file.getInputStream()) {
      upload = uploads.keep(content, name(file), who.id());
    }
    Optional<Outcome> outcome = imports.dryRun(order(upload, form));
    if (outcome.isEmpty()) {
      uploads.forget(upload);
      return show(frame, form, frame.words().t("benchmark.import.unreadable"), null, model);
    }
    if (!outcome.get().ready()) {
      uploads.forget(upload);
    }
    String token = outcome.get().ready() ? upload.token() : null;
    return show(frame, form, null, report(upload, outcome.get(), token, frame.words()), model);
  }

  @PostMapping("/benchmark/import/confirm")
  String confirm(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam("token") String token,
      @RequestParam(name = "table", defaultValue = KnownTable.BENCHMARK) String table,
      @RequestParam(name = "synthetic", required = false) @Nullable String synthetic,
      @RequestParam(name = "definition", defaultValue = "") String definition,
      HttpServletRequest request,
      Model model)
      throws IOException {
    Frame frame = pages.frame(request);
    Form form = Form.of(table, synthetic, definition);
    Optional<Upload> upload =
        KnownTable.of(table).isEmpty() || form.definition().length() > LONGEST_DEFINITION
            ? Optional.empty()
            : uploads.take(token, who.id());
    if (upload.isEmpty()) {
      return show(frame, form, frame.words().t("benchmark.import.late"), null, model);
    }
    try {
      Outcome outcome = imports.keep(who, order(upload.get(), form)).orElse(null);
      return outcome == null
          ? show(frame, form, frame.words().t("benchmark.import.unreadable"), null, model)
          : show(frame, form, null, report(upload.get(), outcome, null, frame.words()), model);
    } finally {
      uploads.forget(upload.get());
    }
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  String tooBig(HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    Fields typed = Fields.of(request, "table", "synthetic", "definition");
    Form form = new Form(typed.v("table"), typed.on("synthetic"), typed.text("definition"));
    return show(frame, form, FiguresImportView.tooBig(frame.words()), null, model);
  }

  private static @Nullable String error(MultipartFile file, Form form, Words words) {
    return KnownTable.of(form.table()).isEmpty()
        ? words.t("benchmark.import.table.unknown")
        : form.definition().length() > LONGEST_DEFINITION
            ? words.t("benchmark.import.definition.long")
            : file.isEmpty() ? words.t("benchmark.import.empty") : null;
  }

  private static Order order(Upload upload, Form form) {
    Dataset dataset = new Dataset(form.table(), form.synthetic());
    return new Order(upload.file(), upload.name(), dataset, form.definition());
  }

  private static FiguresImportView.Report report(
      Upload upload, Outcome outcome, @Nullable String token, Words words) {
    Reading reading = outcome.reading();
    return new FiguresImportView.Report(
        upload.name(),
        outcome.encoding(),
        reading.read(),
        reading.rows().size(),
        outcome.kept(),
        outcome.already() && !outcome.kept(),
        reading.problems().size(),
        reading.notes().stream().map(each -> each.in(words.rules())).toList(),
        reading.problems().stream()
            .limit(SHOWN)
            .map(each ->
                new FiguresImportView.Line(
                    each.line(), each.field(), each.text().in(words.rules()), each.raw()))
            .toList(),
        token);
  }

  private static String show(
      Frame frame,
      Form form,
      @Nullable String error,
      FiguresImportView.@Nullable Report report,
      Model model) {
    Words words = frame.words();
    List<Choice> tables =
        KnownTable.ALL.stream()
            .map(each -> new Choice(each.id(), each.id() + " – " + each.title().in(words.rules())))
            .toList();
    frame
        .crumb(words.t("benchmark.title"), "/benchmark")
        .crumb(words.t("benchmark.import.title"), null);
    model.addAttribute(
        "importing",
        new FiguresImportView(
            error, tables, form.table(), form.synthetic(), form.definition(), report));
    model.addAttribute("page", frame.page(words.t("benchmark.import.title"), Page.Section.SHARES));
    return "benchmark/importing";
  }

  /** The last part only: some browsers send the whole path. */
  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
