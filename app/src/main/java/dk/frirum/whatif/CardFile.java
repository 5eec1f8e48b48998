package dk.frirum.whatif;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** Cards as the file that answers a request. */
record CardFile(String stem, String cards) implements View {

  @Override
  public String getContentType() {
    return "application/yaml;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] file = cards.getBytes(StandardCharsets.UTF_8);
    response.setContentType(getContentType());
    response.setContentLength(file.length);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(stem + ".yaml").build().toString());
    response.getOutputStream().write(file);
  }
}
