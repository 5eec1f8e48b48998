package dk.frirum.commands;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Opens a page in the user's browser where there is one; never a reason to fail. */
final class Browser {
  private Browser() {}

  static void open(String address) {
    List<String> command =
        command(System.getProperty("os.name").toLowerCase(Locale.ROOT), System.getenv());
    if (command.isEmpty()) {
      return;
    }
    try {
      new ProcessBuilder(Stream.concat(command.stream(), Stream.of(address)).toList())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // No browser here: the address stands on the screen.
    }
  }

  /** The program that opens an address, or nothing where there is no screen. */
  static List<String> command(String system, Map<String, String> environment) {
    if (system.contains("mac")) {
      return List.of("open");
    }
    if (system.contains("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    boolean screen =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return screen ? List.of("xdg-open") : List.of();
  }
}
