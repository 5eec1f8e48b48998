package dk.frirum.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong, in words; the cause stands in the log beside the reference shown. */
@Controller
class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Pages pages;

  ErrorPages(Pages pages) {
    this.pages = pages;
  }

  @RequestMapping("/error")
  String error(HttpServletRequest request, HttpServletResponse response, Model model) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    response.setStatus(status);
    int shown = status == 401 || status == 403 ? 403 : status < 500 ? 404 : 500;
    String reference = shown == 500 ? logged(request) : "";
    Frame frame = pages.frame(request);
    model.addAttribute(
        "page", frame.page(frame.words().t("error." + shown + ".title"), Page.Section.NONE));
    model.addAttribute("error", new ErrorView(shown, reference));
    return "web/error";
  }

  private static String logged(HttpServletRequest request) {
    byte[] bytes = new byte[4];
    RANDOM.nextBytes(bytes);
    String reference = HexFormat.of().formatHex(bytes);
    Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    LOG.error("Failure {}", reference, cause instanceof Throwable thrown ? thrown : null);
    return reference;
  }
}
