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
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What one is told (<i>beskeder</i>). */
@Controller
class MessagesPage {
  private final Pages pages;
  private final Messages messages;
  private final RulebookHolder holder;
  private final Clock clock;

  MessagesPage(Pages pages, Messages messages, RulebookHolder holder, Clock clock) {
    this.pages = pages;
    this.messages = messages;
    this.holder = holder;
    this.clock = clock;
  }

  @GetMapping("/messages")
  String show(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    model.addAttribute(
        "messages",
        new MessagesView(messages.read(who).stream().map(each -> line(each, words)).toList()));
    model.addAttribute("page", frame.page(words.t("messages.title"), Page.Section.MESSAGES));
    return "message/messages";
  }

  private String text(Messages.Message one, Words words) {
    String key = "message." + one.kind().code();
    return switch (one.kind()) {
      case EMERGENCY, CONFLICT, MERGED, PARTED, ASSIGNED_HERE, ASSIGNED_AWAY ->
          words.t(key, one.by());
      case PLAN_CHANGED, GUIDANCE_ASKED, POST_FAILED -> words.t(key);
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

  /** The page of what something was sent about, as {@code meeting/12}. */
  private static String path(String topic) {
    String id = topic.substring(topic.lastIndexOf('/') + 1);
    return topic.startsWith("meeting/") ? "/meetings/" + id : "/practices/sessions/" + id;
  }

  private static String date(Messages.Message one, String detail, Words words) {
    return words.date(LocalDate.parse(one.details().getOrDefault(detail, "")));
  }

  private MessagesView.Line line(Messages.Message one, Words words) {
    String topic = one.details().get("topic");
    if (topic != null) {
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
