package dk.frirum.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page that only shows is put together while its rows of the trail are on their way to the disk;
 * its first byte waits for them. What cannot be written there is not shown.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BeforeFirstByte extends OncePerRequestFilter {
  private static final Set<String> ONLY_SHOW = Set.of("GET", "HEAD");
  private static final ThreadLocal<@Nullable Owed> OWED = new ThreadLocal<>();

  /** What one answer is to wait for. */
  static final class Owed {
    private @Nullable CompletableFuture<Void> flush;

    /** Of several the last: it takes those before it along. */
    void to(CompletableFuture<Void> flush) {
      this.flush = flush;
    }

    /**
     * Waits, once.
     *
     * @throws java.util.concurrent.CompletionException where the disk could not be reached
     */
    void settle() {
      CompletableFuture<Void> waited = flush;
      flush = null;
      if (waited != null) {
        waited.join();
      }
    }
  }

  /** Of the answer this thread works on; none outside requests, and where something may change. */
  static @Nullable Owed owed() {
    return OWED.get();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Owed owed = new Owed();
    OWED.set(owed);
    try {
      chain.doFilter(request, new Held(response, owed));
      owed.settle();
    } finally {
      OWED.remove();
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !ONLY_SHOW.contains(request.getMethod());
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false; // that something was refused is shown as well
  }
}
