package dk.frirum.commands;

import dk.frirum.start.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the pages are served. */
final class WebOptions {
  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "PORT",
      description = "Port of the pages (${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--address",
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description = "Network address to listen on (${DEFAULT-VALUE}: this machine only).")
  String address = "127.0.0.1";

  @Option(
      names = "--rulebook",
      paramLabel = "DIR",
      description = "Folder of another rulebook than the one that comes with Frirum.")
  @Nullable Path rulebook;

  /** Said before anything is started, since it is the commonest reason for not starting. */
  void requireFreePort() {
    if (port < 0 || port > 65535) {
      throw new CannotStart("A port is a number up to 65535: choose another with --port 8080.");
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (IOException | IllegalArgumentException e) {
      throw new CannotStart(
          "Port %d on %s cannot be used (%s): stop the program that holds it, or choose another with --port %d."
              .formatted(
                  port, address, e.getMessage(), port == 65535 ? 8081 : Math.max(port, 1023) + 1));
    }
  }
}
