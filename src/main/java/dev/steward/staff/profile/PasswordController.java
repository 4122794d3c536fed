package dev.steward.staff.profile;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.RecentProof;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.staff.password.PasswordFlaw;
import dev.steward.staff.password.Passwords;
import dev.steward.staff.session.Session;
import dev.steward.staff.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.OWN_PROFILE)
@RecentProof
class PasswordController {
  private static final String SHOW = "staff/profile/password";

  private final Passwords passwords;
  private final Sessions sessions;
  private final Audit audit;

  PasswordController(Passwords passwords, Sessions sessions, Audit audit) {
    this.passwords = passwords;
    this.sessions = sessions;
    this.audit = audit;
  }

  @GetMapping("/desk/profile/password")
  Screen show(SignedIn who) {
    return Screen.of(SHOW, new PasswordPage(who.email(), Optional.empty()));
  }

  @PostMapping("/desk/profile/password")
  Screen update(
      @RequestParam(defaultValue = "") String password,
      Session session,
      HttpServletRequest request,
      HttpServletResponse response) {
    SignedIn who = session.who();
    Optional<PasswordFlaw> flaw = passwords.flaw(password, who.name(), who.email());
    if (flaw.isPresent()) {
      return Screen.refused(SHOW, new PasswordPage(who.email(), flaw.map(PasswordFlaw::key)));
    }
    passwords.choose(who.agentId(), password);
    sessions.endAllBut(Optional.of(session.id()), who.agentId(), who.actor());
    audit.record(
        who.actor(),
        "password.chosen",
        Subject.of("agent", who.agentId().value()),
        Optional.empty(),
        Map.of());
    Flash.of("staff.password.changed").leave(request, response);
    return Screen.redirect("/desk/profile");
  }
}
