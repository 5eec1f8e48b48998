package dk.frirum.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/** An answer of which nothing leaves before what it owes is settled. */
final class Held extends HttpServletResponseWrapper {
  private final BeforeFirstByte.Owed owed;

  Held(HttpServletResponse response, BeforeFirstByte.Owed owed) {
    super(response);
    this.owed = owed;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    owed.settle();
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    owed.settle();
    return super.getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    owed.settle();
    super.flushBuffer();
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    owed.settle();
    super.sendRedirect(location);
  }

  @Override
  public void sendRedirect(String location, int status) throws IOException {
    owed.settle();
    super.sendRedirect(location, status);
  }

  @Override
  public void sendRedirect(String location, boolean clear) throws IOException {
    owed.settle();
    super.sendRedirect(location, clear);
  }

  @Override
  public void sendRedirect(String location, int status, boolean clear) throws IOException {
    owed.settle();
    super.sendRedirect(location, status, clear);
  }

  @Override
  public void sendError(int status) throws IOException {
    owed.settle();
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    owed.settle();
    super.sendError(status, message);
  }
}
