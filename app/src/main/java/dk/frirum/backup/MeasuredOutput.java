package dk.frirum.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Measures what is written; closing leaves the stream below open. */
final class MeasuredOutput extends FilterOutputStream {
  private final Measure measure;

  MeasuredOutput(OutputStream below, Measure measure) {
    super(below);
    this.measure = measure;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int from, int length) throws IOException {
    out.write(buffer, from, length);
    measure.pass(buffer, from, length);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
