package dev.steward.staff.availability;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.staff.profile.ProfileSection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The hours of work that agents set for themselves, on their own page.
@Controller
@Order(20)
@Requires(Permission.WORK_TICKETS)
class OwnHoursController implements ProfileSection {
  private final Availability availability;

  OwnHoursController(Availability availability) {
    this.availability = availability;
  }

  @Override
  public Optional<Section> of(SignedIn agent) {
    return agent.may(Permission.WORK_TICKETS)
        ? Optional.of(
            new Section(
                "staff/availability/own_hours",
                new OwnHoursPage(availability.shifts(agent.agentId()), agent.zone())))
        : Optional.empty();
  }

  @PostMapping("/desk/profile/shifts")
  Screen update(
      SignedIn who,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<Shift> shifts = ShiftFields.parse(fields).orElseThrow(WebError.BAD_REQUEST::refusal);
    availability.changeShifts(who.agentId(), shifts, who.actor());
    Flash.of("staff.profile.saved").leave(request, response);
    return Screen.redirect("/desk/profile");
  }
}
