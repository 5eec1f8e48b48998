package dk.frirum.benchmarks.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A small web site with a door: a login with cookie and token, a list, a search, a citizen. */
final class OneRoom implements AutoCloseable {

  static final String TOKEN = "s3cret+/=";

  /** Every so many calls of the list fail; 0 for never. */
  volatile int failEvery;

  final AtomicInteger lists = new AtomicInteger();

  /** What the workshop was asked, as it came. */
  final List<String> questions = new CopyOnWriteArrayList<>();

  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final HttpServer server;

  OneRoom() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/login", this::login);
    server.createContext("/today", this::today);
    server.createContext("/citizens", this::citizens);
    server.createContext("/whatif", this::whatIf);
    server.start();
  }

  URI home() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void login(HttpExchange call) throws IOException {
    String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean right =
        form.contains("_csrf=s3cret%2B%2F%3D")
            && form.contains("username=sagsbehandler")
            && form.contains("password=havrelund");
    if (call.getRequestMethod().equals("GET")) {
      answer(call, 200, "<input type=\"hidden\" name=\"_csrf\" value=\"" + TOKEN + "\">");
    } else if (right) {
      call.getResponseHeaders().add("Set-Cookie", "session=in; Path=/");
      redirect(call, "/today");
    } else {
      redirect(call, "/login?error");
    }
  }

  private void today(HttpExchange call) throws IOException {
    int number = lists.incrementAndGet();
    boolean fails = failEvery > 0 && number % failEvery == 0;
    answer(call, fails ? 500 : 200, "<tr data-row>Søren</tr>");
  }

  private void citizens(HttpExchange call) throws IOException {
    String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (!signedIn(call)) {
      redirect(call, "/login");
    } else if (form.contains("q=0181700001")) {
      redirect(call, "/citizens/7");
    } else if (!form.isEmpty()) {
      redirect(call, "/citizens?q=s%C3%B8ren");
    } else {
      answer(call, 200, "<tr data-row>Søren Holm</tr>");
    }
  }

  private void whatIf(HttpExchange call) throws IOException {
    String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    questions.add(form);
    answer(call, 200, "<h2 id=\"answer-0\">What if</h2>");
  }

  private static boolean signedIn(HttpExchange call) {
    return "session=in".equals(call.getRequestHeaders().getFirst("Cookie"));
  }

  private static void redirect(HttpExchange call, String to) throws IOException {
    call.getResponseHeaders().add("Location", to);
    answer(call, 302, "");
  }

  private static void answer(HttpExchange call, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (call) {
      call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      call.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
