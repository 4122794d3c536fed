package dev.steward.ticket.drafting;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.staff.profile.ProfileSection;
import dev.steward.ticket.Status;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How an agent sends replies, on their own page; and below it what the desk proposes, for those
/// who connect its channels.
@Controller
@Requires(Permission.WORK_TICKETS)
class SendSettingsController implements ProfileSection {
  private static final String PROFILE = "/desk/profile";

  private final SendChoices choices;
  private final Audit audit;

  SendSettingsController(SendChoices choices, Audit audit) {
    this.choices = choices;
    this.audit = audit;
  }

  @Override
  public Optional<Section> of(SignedIn agent) {
    return agent.may(Permission.WORK_TICKETS)
        ? Optional.of(
            new Section(
                "ticket/drafting/sending",
                new SendSettings(
                    choices.always(agent.agentId()),
                    choices.proposed(),
                    agent.may(Permission.MANAGE_CHANNELS))))
        : Optional.empty();
  }

  @PostMapping("/desk/profile/sending")
  Screen save(
      @RequestParam(defaultValue = "") String status,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    choices.always(by.agentId(), status.isEmpty() ? Optional.empty() : Optional.of(known(status)));
    return saved(request, response);
  }

  @PostMapping("/desk/profile/sending/proposal")
  @Requires(Permission.MANAGE_CHANNELS)
  @Transactional
  public Screen propose(
      @RequestParam(defaultValue = "") String status,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    Status chosen = known(status);
    choices.propose(chosen);
    audit.record(
        by.actor(),
        "send_default.changed",
        new Subject("setting", "send-default"),
        Optional.empty(),
        Map.of("status", chosen.code()));
    return saved(request, response);
  }

  private static Status known(String code) {
    return Status.find(code)
        .filter(SendChoices.STATUSES::contains)
        .orElseThrow(WebError.BAD_REQUEST::refusal);
  }

  private static Screen saved(HttpServletRequest request, HttpServletResponse response) {
    Flash.of("staff.profile.saved").leave(request, response);
    return Screen.redirect(PROFILE);
  }
}
