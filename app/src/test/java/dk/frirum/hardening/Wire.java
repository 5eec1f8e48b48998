package dk.frirum.hardening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/**
 * Sends bytes to the application as they are. A client library would mend or refuse most of what is
 * sent here.
 */
record Wire(int port) {
  private static final int LONGEST_WAIT = 20_000;

  /**
   * Sends, says that nothing more comes, and reads all that is answered.
   *
   * @throws IOException when the answer does not come in time
   */
  Answer send(byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(LONGEST_WAIT);
      try {
        socket.getOutputStream().write(request);
        socket.shutdownOutput();
      } catch (SocketException e) {
        // Answered and closed before everything was sent; the answer is still read.
      }
      return Answer.of(all(socket));
    }
  }

  private static byte[] all(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[16_384];
    InputStream in = socket.getInputStream();
    try {
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        all.write(some, 0, read);
      }
    } catch (SocketException e) {
      // Closed with something of the request unread: what came so far is the answer.
    }
    return all.toByteArray();
  }

  /** A text as the bytes of a request. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
