package dk.frirum.message;

import dk.frirum.access.SignedIn;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one is told (<i>beskeder</i>). */
@Controller
class MessagesPage {
  private static final String HERE = "/messages";

  private final Pages pages;
  private final Inbox inbox;
  private final RulebookHolder holder;
  private final Clock clock;

  MessagesPage(Pages pages, Inbox inbox, RulebookHolder holder, Clock clock) {
    this.pages = pages;
    this.inbox = inbox;
    this.holder = holder;
    this.clock = clock;
  }

  @GetMapping(HERE)
  String show(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "before", required = false) @Nullable Long before,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Inbox.Opened opened = inbox.read(who, before);
    model.addAttribute(
        "messages",
        new MessagesView(
            opened.messages().stream().map(each -> line(each, words)).toList(),
            before == null ? null : HERE,
            opened.next() == null ? null : HERE + "?before=" + opened.next()));
    model.addAttribute("page", frame.page(words.t("messages.title"), Page.Section.MESSAGES));
    return "message/messages";
  }

  private String text(Inbox.Message one, Words words) {
    String key = "message." + one.kind().code();
    return switch (one.kind()) {
      case EMERGENCY, CONFLICT, MERGED, PARTED, ASSIGNED_HERE, ASSIGNED_AWAY ->
          words.t(key, one.by());
      case PLAN_CHANGED, GUIDANCE_ASKED -> words.t(key);
      case POST_FAILED -> words.t(ofMistake(one) ? key + ".another" : key);
      // Those of before there were more kinds of things are about interviews.
      case MOVED_AWAY, MOVED_HERE ->
          words.t(
              key + "." + one.details().getOrDefault("what", "interview"),
              one.by(),
              date(one, "on", words));
      case ANSWERED -> words.t(key + "." + one.details().getOrDefault("answer", "none"), one.by());
      case DATE_MOVED -> {
        String now = one.details().get("now");
        String told = date(one, "told", words);
        String requirement = one.details().getOrDefault("requirement", "");
        String title =
            holder
                .rulebook()
                .requirement(requirement)
                .map(each -> each.title().in(words.rules()))
                .orElse(requirement);
        yield now == null
            ? words.t(key + ".none", title, told)
            : words.t(key, title, told, words.date(LocalDate.parse(now)));
      }
    };
  }

  /** Whether it is about what was to say that a summons was about somebody else. */
  private static boolean ofMistake(Inbox.Message one) {
    return one.details().getOrDefault("topic", "").endsWith("/another");
  }

  /** The page of what something was sent about, as {@code meeting/12}. */
  private static String path(String topic) {
    String[] said = topic.split("/");
    return (said[0].equals("meeting") ? "/meetings/" : "/practices/sessions/") + said[1];
  }

  private static String date(Inbox.Message one, String detail, Words words) {
    return words.date(LocalDate.parse(one.details().getOrDefault(detail, "")));
  }

  private MessagesView.Line line(Inbox.Message one, Words words) {
    String topic = one.details().get("topic");
    // The meeting is another's by now: whom it was not about has the letter on the own page.
    if (topic != null && !ofMistake(one)) {
      return new MessagesView.Line(
          text(one, words),
          words.at(one.at(), clock.getZone()),
          one.citizen() == null ? words.t("message.see") : one.citizen(),
          path(topic),
          one.unread());
    }
    return new MessagesView.Line(
        text(one, words),
        words.at(one.at(), clock.getZone()),
        one.citizen(),
        one.citizenId() == null ? null : "/citizens/" + one.citizenId(),
        one.unread());
  }
}
