package dk.frirum.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("An answer whose rows of the trail are not on the disk yet")
class BeforeFirstByteTest {
  private final BeforeFirstByte filter = new BeforeFirstByte();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  /** The ways on which something leaves. */
  private enum Way {
    BYTES {
      @Override
      void leave(HttpServletResponse response) throws Exception {
        response.getOutputStream().print("x");
      }
    },
    TEXT {
      @Override
      void leave(HttpServletResponse response) throws Exception {
        response.getWriter().print("x");
      }
    },
    FLUSH {
      @Override
      void leave(HttpServletResponse response) throws Exception {
        response.flushBuffer();
      }
    },
    REDIRECT {
      @Override
      void leave(HttpServletResponse response) throws Exception {
        response.sendRedirect("/x");
      }
    },
    REDIRECT_BY_STATUS {
      @Override
      void leave(HttpServletResponse response) throws Exception {
        response.sendRedirect("/x", 303);
      }
    },
    REDIRECT_AS_IT_IS {
      @Override
      void leave(HttpServletResponse response) throws Exception {
        response.sendRedirect("/x", false);
      }
    },
    REDIRECT_BOTH {
      @Override
      void leave(HttpServletResponse response) throws Exception {
        response.sendRedirect("/x", 303, false);
      }
    },
    ERROR {
      @Override
      void leave(HttpServletResponse response) throws Exception {
        response.sendError(404);
      }
    },
    ERROR_WITH_WORDS {
      @Override
      void leave(HttpServletResponse response) throws Exception {
        response.sendError(404, "x");
      }
    },
    NOTHING {
      @Override
      void leave(HttpServletResponse response) {}
    };

    abstract void leave(HttpServletResponse response) throws Exception;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("waits for the disk before anything leaves, whichever way it leaves")
  void waits(Way way) throws Exception {
    CompletableFuture<Void> disk = new CompletableFuture<>();
    AtomicBoolean there = new AtomicBoolean();
    disk.completeOnTimeout(null, 50, TimeUnit.MILLISECONDS).thenRun(() -> there.set(true));
    answer(
        "GET",
        out -> {
          owed().to(disk);
          way.leave(out);
          assertEquals(way != Way.NOTHING, disk.isDone());
        });
    assertTrue(disk.isDone());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("shows nothing where the disk cannot be reached")
  void showsNothing(Way way) {
    assertThrows(
        CompletionException.class,
        () ->
            answer(
                "GET",
                out -> {
                  owed().to(CompletableFuture.failedFuture(new IllegalStateException("no disk")));
                  way.leave(out);
                }));
    assertEquals(0, response.getContentAsByteArray().length);
    assertFalse(response.isCommitted());
    assertNull(response.getRedirectedUrl());
  }

  @Test
  @DisplayName("may still say that it went wrong")
  void mayStillSay() throws Exception {
    answer(
        "GET",
        out -> {
          owed().to(CompletableFuture.failedFuture(new IllegalStateException("no disk")));
          assertThrows(CompletionException.class, out::getWriter);
          out.getWriter().print("sorry");
        });
    assertEquals("sorry", response.getContentAsString());
  }

  @Test
  @DisplayName("is only one that shows: what changes something waits with its commit")
  void onlyWhatShows() throws Exception {
    answer("POST", _ -> assertNull(BeforeFirstByte.owed()));
    answer("HEAD", _ -> assertNotNull(BeforeFirstByte.owed()));
    assertNull(BeforeFirstByte.owed());
  }

  /** What the page does. */
  private interface Answer {
    void write(HttpServletResponse out) throws Exception;
  }

  private void answer(String method, Answer answer) throws Exception {
    FilterChain chain =
        (_, out) -> {
          try {
            answer.write((HttpServletResponse) out);
          } catch (RuntimeException | java.io.IOException e) {
            throw e;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        };
    filter.doFilter(new MockHttpServletRequest(method, "/x"), response, chain);
  }

  private static BeforeFirstByte.Owed owed() {
    return Objects.requireNonNull(BeforeFirstByte.owed());
  }
}
