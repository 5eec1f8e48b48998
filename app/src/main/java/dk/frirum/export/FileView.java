package dk.frirum.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * A list as the file that answers a request.
 *
 * @param stem of the file's name, in letters every machine can keep
 */
public record FileView(Sheet sheet, Format format, String stem) implements View {

  /**
   * The answer of a controller.
   *
   * @param name of the list in addresses, as {@code today}
   * @param day the day the list is about
   */
  public static ModelAndView of(Sheet sheet, Format format, String name, LocalDate day) {
    return new ModelAndView(new FileView(sheet, format, "frirum-" + name + "-" + day));
  }

  @Override
  public String getContentType() {
    return format.type();
  }

  /** Made whole before the first byte is sent, so that a failure still becomes an error page. */
  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    format.write(sheet, file);
    response.setContentType(format.type());
    response.setContentLength(file.size());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(stem + "." + format.code()).build().toString());
    file.writeTo(response.getOutputStream());
  }
}
