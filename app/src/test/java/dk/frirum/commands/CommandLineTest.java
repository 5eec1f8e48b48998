package dk.frirum.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.start.CannotStart;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayName("On the command line")
class CommandLineTest {

  @Test
  @DisplayName("an occupied port is one sentence that says which other to take")
  void occupiedPort() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      WebOptions web = new WebOptions();
      web.port = taken.getLocalPort();
      String sentence =
          String.valueOf(assertThrows(CannotStart.class, web::requireFreePort).getMessage());
      assertTrue(sentence.startsWith("Port " + web.port + " "), sentence);
      assertTrue(sentence.contains("--port "), sentence);
    }
  }

  @Test
  @DisplayName("serve asks for a database, and for just one")
  void serveNeedsDatabase() {
    assertEquals(2, run(new Serve(Object.class)));
    assertEquals(
        2, run(new Serve(Object.class), "--url", "jdbc:postgresql://db/frirum", "--data", "data"));
  }

  @Test
  @DisplayName("the browser is opened only where there is a screen")
  void browserNeedsScreen() {
    assertEquals(List.of(), Browser.command("linux", Map.of()));
    assertEquals(List.of("xdg-open"), Browser.command("linux", Map.of("DISPLAY", ":0")));
    assertEquals(
        List.of("xdg-open"), Browser.command("linux", Map.of("WAYLAND_DISPLAY", "wayland-0")));
    assertEquals(List.of("open"), Browser.command("mac os x", Map.of()));
  }

  private static int run(Object command, String... arguments) {
    return new CommandLine(command).setErr(new PrintWriter(new StringWriter())).execute(arguments);
  }
}
