package dk.frirum.meeting;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The calendar for the phone: its address is made, stopped, and fetched. */
@Controller
class FeedPage {
  private final Pages pages;
  private final Feeds feeds;

  FeedPage(Pages pages, Feeds feeds) {
    this.pages = pages;
    this.feeds = feeds;
  }

  @PostMapping("/meetings/calendar")
  String make(
      @AuthenticationPrincipal SignedIn who,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    String path = "/calendar/" + feeds.make(who);
    // Only shown, to the one who asked: what the request calls the server is what they know it by.
    String address = ServletUriComponentsBuilder.fromContextPath(request).path(path).toUriString();
    String said = pages.frame(request).words().t("feed.made", address);
    Frame.carry(redirect, new Page.Flash(Page.Tone.INFO, said));
    return "redirect:/meetings";
  }

  @PostMapping("/meetings/calendar/stop")
  String stop(
      @AuthenticationPrincipal SignedIn who,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    feeds.stop(who);
    String said = pages.frame(request).words().t("feed.stopped");
    Frame.carry(redirect, new Page.Flash(Page.Tone.INFO, said));
    return "redirect:/meetings";
  }

  @GetMapping("/calendar/{token}")
  ResponseEntity<String> fetch(@PathVariable("token") String token) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
        .body(feeds.of(token));
  }
}
