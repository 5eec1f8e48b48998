package dk.frirum.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An SMTP server that answers one command with a number of its own, and all others with yes. */
final class RefusingServer implements AutoCloseable {
  private final ServerSocket socket;
  private final String command;
  private final String answer;

  RefusingServer(String command, String answer) throws IOException {
    this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    this.command = command;
    this.answer = answer;
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        talk(caller);
      } catch (IOException _) {
        // The caller hung up, or the test is over.
      }
    }
  }

  private void talk(Socket caller) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
    OutputStream out = caller.getOutputStream();
    say(out, "220 refusing.example ESMTP");
    String line;
    while ((line = in.readLine()) != null) {
      boolean refused = line.startsWith(command);
      say(out, refused ? answer : line.startsWith("DATA") ? "354 Go on" : "250 Ok");
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
