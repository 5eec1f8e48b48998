package dk.frirum.meeting;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tasks are done, or given to another, from where they are shown. */
@Controller
class TaskPage {
  private static final Pattern OURS = Pattern.compile("/meetings(/\\d+)?");

  private final Pages pages;
  private final Tasks tasks;
  private final Colleagues colleagues;
  private final CitizenAccess access;

  TaskPage(Pages pages, Tasks tasks, Colleagues colleagues, CitizenAccess access) {
    this.pages = pages;
    this.tasks = tasks;
    this.colleagues = colleagues;
    this.access = access;
  }

  @PostMapping("/tasks/{task}/done")
  String done(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("task") long id,
      @RequestParam("version") int version,
      @RequestParam(name = "back", defaultValue = "") String back,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Words words = pages.frame(request).words();
    return answered(tasks.done(who, id, version), words.t("task.done"), words, back, redirect);
  }

  @PostMapping("/tasks/{task}/assign")
  String assign(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("task") long id,
      @RequestParam("version") int version,
      @RequestParam(name = "owner", defaultValue = "") String owner,
      @RequestParam(name = "back", defaultValue = "") String back,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Words words = pages.frame(request).words();
    long citizen = tasks.citizenOf(id);
    access.demand(who, citizen);
    return colleagues.of(who, citizen).stream()
        .filter(each -> each.value().equals(owner))
        .findFirst()
        .map(each ->
            answered(
                tasks.assign(who, id, Long.parseLong(each.value()), version),
                words.t("task.assigned", each.text()),
                words,
                back,
                redirect))
        .orElseGet(() -> {
          Frame.carry(redirect, new Page.Flash(Page.Tone.ERROR, words.t("wrong.task.owner")));
          return "redirect:" + back(back);
        });
  }

  private static String answered(
      Tasks.Change change, String said, Words words, String back, RedirectAttributes redirect) {
    Page.Flash flash =
        switch (change) {
          case DONE -> new Page.Flash(Page.Tone.SUCCESS, said);
          case CONFLICT -> new Page.Flash(Page.Tone.WARNING, words.t("task.conflict"));
        };
    Frame.carry(redirect, flash);
    return "redirect:" + back(back);
  }

  private static String back(String asked) {
    return OURS.matcher(asked).matches() ? asked : "/meetings";
  }
}
