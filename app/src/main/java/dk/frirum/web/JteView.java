package dk.frirum.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Renders one template with the model's values as its parameters. */
record JteView(TemplateEngine engine, String template) implements View {

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  /**
   * Rendered whole before the first byte is sent, so that a failing template still becomes an error
   * page.
   */
  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Utf8ByteOutput page = new Utf8ByteOutput();
    engine.render(
        template,
        new HashMap<String, @Nullable Object>(model == null ? Map.of() : model),
        new KeptTogether(page));
    response.setContentType(getContentType());
    response.setContentLength(page.getContentLength());
    page.writeTo(response.getOutputStream());
  }
}
