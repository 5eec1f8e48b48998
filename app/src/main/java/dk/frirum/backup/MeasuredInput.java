package dk.frirum.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Measures what is read. */
final class MeasuredInput extends FilterInputStream {
  private final Measure measure;

  MeasuredInput(InputStream below, Measure measure) {
    super(below);
    this.measure = measure;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = in.read(buffer, from, length);
    if (read > 0) {
      measure.pass(buffer, from, read);
    }
    return read;
  }
}
