package dev.steward.staff.profile;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.RecentProof;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.staff.StaffError;
import dev.steward.staff.secondfactor.Enrolment;
import dev.steward.staff.secondfactor.SecondFactor;
import dev.steward.staff.session.Session;
import dev.steward.staff.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.OWN_PROFILE)
@RecentProof
class SecondFactorController {
  private static final String SHOW = "staff/profile/second_factor";
  private static final String CODES = "staff/profile/recovery_codes";

  private final SecondFactor secondFactor;
  private final Agents agents;
  private final Sessions sessions;

  SecondFactorController(SecondFactor secondFactor, Agents agents, Sessions sessions) {
    this.secondFactor = secondFactor;
    this.agents = agents;
    this.sessions = sessions;
  }

  @GetMapping("/desk/profile/second-factor")
  Screen show(@RequestParam Optional<String> welcome, SignedIn who) {
    return enrolment(who)
        .map(enrolment ->
            Screen.of(SHOW, new SecondFactorPage(enrolment, welcome.isPresent(), Optional.empty())))
        .orElseGet(() -> Screen.redirect("/desk/profile"));
  }

  @PostMapping("/desk/profile/second-factor")
  Screen create(@RequestParam(defaultValue = "") String code, Session session) {
    SignedIn who = session.who();
    Optional<List<String>> codes = secondFactor.confirm(who.agentId(), code);
    if (codes.isPresent()) {
      sessions.endAllBut(Optional.of(session.id()), who.agentId(), who.actor());
      return Screen.of(CODES, new RecoveryCodesPage(codes.get()));
    }
    return enrolment(who)
        .map(enrolment ->
            Screen.refused(
                SHOW,
                new SecondFactorPage(enrolment, false, Optional.of("staff.secondFactor.wrong"))))
        .orElseGet(() -> Screen.redirect("/desk/profile"));
  }

  @PostMapping("/desk/profile/second-factor/removal")
  Screen remove(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    secondFactor.turnOff(who.agentId(), who.actor());
    Flash.of("staff.secondFactor.turnedOff").leave(request, response);
    return Screen.redirect("/desk/profile");
  }

  @PostMapping("/desk/profile/recovery-codes")
  Screen renew(SignedIn who) {
    return secondFactor.isOn(who.agentId())
        ? Screen.of(CODES, new RecoveryCodesPage(secondFactor.renewRecoveryCodes(who.agentId())))
        : Screen.redirect("/desk/profile");
  }

  private Optional<Enrolment> enrolment(SignedIn who) {
    AgentId id = who.agentId();
    Agent agent = agents.find(id).orElseThrow(StaffError.NO_SUCH_AGENT::refusal);
    return secondFactor.begun(agent).or(() -> secondFactor.begin(agent));
  }
}
