package dk.frirum.benchmarks.load;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The application in a process of its own, on its own data directory. */
final class AppServer implements AutoCloseable {

  private static final Logger LOG = System.getLogger(AppServer.class.getName());
  private static final String READY = "Frirum is ready";
  private static final int STOPPING_SECONDS = 120;

  private final Process process;
  private final URI home;

  private AppServer(Process process, URI home) {
    this.process = process;
    this.home = home;
  }

  /**
   * Starts it and waits until it answers; the first time it makes the municipality, which takes a
   * while.
   *
   * @throws IOException when it stops instead
   */
  static AppServer start(Path jar, Path data, int citizens, Consumer<String> progress)
      throws IOException {
    int port = freePort();
    List<String> command =
        List.of(
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfrirum.home=" + System.getProperty("frirum.home", "."),
            "-jar",
            jar.toString(),
            "demo",
            "--no-browser",
            "--port=" + port,
            "--data=" + data,
            "--citizens=" + citizens);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      progress.accept(line);
      if (line.startsWith(READY)) {
        Thread.ofVirtual().start(() -> drain(lines));
        return new AppServer(process, URI.create("http://127.0.0.1:" + port));
      }
    }
    throw new IOException("The application stopped instead of starting");
  }

  /** What it goes on saying must be read, or it would wait for ever. */
  private static void drain(BufferedReader lines) {
    try {
      lines.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "the application has been stopped", e);
    }
  }

  URI home() {
    return home;
  }

  long pid() {
    return process.pid();
  }

  /** Stops it as Ctrl-C would, and its database with it. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The application does not stop; its process is " + pid());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
