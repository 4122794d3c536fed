package dev.steward.staff.profile;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.LanguageChosen;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.Theme;
import dev.steward.platform.web.ThemeChosen;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.StaffError;
import dev.steward.staff.secondfactor.SecondFactor;
import dev.steward.staff.session.Session;
import dev.steward.staff.session.SessionCookies;
import dev.steward.staff.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(Permission.OWN_PROFILE)
class ProfileController {
  private final Profile profile;
  private final Agents agents;
  private final SecondFactor secondFactor;
  private final Sessions sessions;
  private final SessionCookies cookies;
  private final List<ProfileSection> sections;

  ProfileController(
      Profile profile,
      Agents agents,
      SecondFactor secondFactor,
      Sessions sessions,
      SessionCookies cookies,
      List<ProfileSection> sections) {
    this.profile = profile;
    this.agents = agents;
    this.secondFactor = secondFactor;
    this.sessions = sessions;
    this.cookies = cookies;
    this.sections = List.copyOf(sections);
  }

  @GetMapping("/desk/profile")
  Screen show(Session session) {
    return Screen.of("staff/profile/show", page(session, Optional.empty(), Optional.empty()));
  }

  @PostMapping("/desk/profile")
  Screen update(
      @ModelAttribute Profile.ProfileForm form,
      Session session,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<String> problem = form.problem();
    if (problem.isPresent()) {
      return Screen.refused("staff/profile/show", page(session, Optional.of(form), problem));
    }
    profile.change(session.who().agentId(), form);
    Flash.of("staff.profile.saved").leave(request, response);
    return Screen.redirect("/desk/profile");
  }

  @EventListener
  void keep(LanguageChosen chosen) {
    whoever(chosen.request()).ifPresent(id -> profile.changeLanguage(id, chosen.language()));
  }

  @EventListener
  void keep(ThemeChosen chosen) {
    whoever(chosen.request()).ifPresent(id -> profile.changeTheme(id, chosen.theme()));
  }

  private Optional<AgentId> whoever(HttpServletRequest request) {
    return sessions
        .find(cookies.session(request))
        .filter(session -> !session.owesSecondFactor())
        .map(session -> session.who().agentId());
  }

  private ProfilePage page(
      Session session, Optional<Profile.ProfileForm> typed, Optional<String> problem) {
    AgentId id = session.who().agentId();
    Agent agent = agents.find(id).orElseThrow(StaffError.NO_SUCH_AGENT::refusal);
    return new ProfilePage(
        agent,
        typed,
        ProfilePage.allZones(),
        Theme.of(session.theme()).orElse(Theme.AUTO),
        secondFactor.isOn(id),
        secondFactor.recoveryCodesLeft(id),
        sessions.list(id),
        session.id(),
        sections.stream().flatMap(section -> section.of(session.who()).stream()).toList(),
        problem);
  }
}
