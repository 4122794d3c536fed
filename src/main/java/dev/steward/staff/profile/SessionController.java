package dev.steward.staff.profile;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.session.Session;
import dev.steward.staff.session.SessionId;
import dev.steward.staff.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(Permission.OWN_PROFILE)
class SessionController {
  private final Sessions sessions;

  SessionController(Sessions sessions) {
    this.sessions = sessions;
  }

  @PostMapping("/desk/profile/sessions/{id}/end")
  Screen remove(
      @PathVariable long id,
      Session present,
      HttpServletRequest request,
      HttpServletResponse response) {
    sessions.end(new SessionId(id), present.who().agentId());
    Flash.of("staff.sessions.ended").leave(request, response);
    return Screen.redirect("/desk/profile");
  }

  @PostMapping("/desk/profile/sessions/end")
  Screen removeOthers(Session present, HttpServletRequest request, HttpServletResponse response) {
    sessions.endAllBut(Optional.of(present.id()), present.who().agentId(), present.who().actor());
    Flash.of("staff.sessions.ended").leave(request, response);
    return Screen.redirect("/desk/profile");
  }
}
