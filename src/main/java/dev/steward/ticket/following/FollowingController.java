package dev.steward.ticket.following;

import dev.steward.platform.web.Screen;
import dev.steward.staff.Agent;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
@Requires(Permission.VIEW_TICKETS)
class FollowingController {
  private static final int MOST = 10;

  private final Followers followers;
  private final Agents agents;

  FollowingController(Followers followers, Agents agents) {
    this.followers = followers;
    this.agents = agents;
  }

  @PostMapping("/desk/tickets/{id}/following")
  Screen follow(SignedIn who, @PathVariable long id) {
    followers.follow(who, new TicketId(id));
    return Screen.redirect("/desk/tickets/" + id);
  }

  @PostMapping("/desk/tickets/{id}/following/end")
  Screen unfollow(SignedIn who, @PathVariable long id) {
    followers.unfollow(who, new TicketId(id));
    return Screen.redirect("/desk/tickets/" + id);
  }

  /// Colleagues who can be named, whose name holds these words.
  @GetMapping("/desk/mentions")
  @ResponseBody
  List<Choice> names(SignedIn who, @RequestParam(defaultValue = "") String q) {
    String words = q.strip().toLowerCase(Locale.ROOT);
    return agents.list().stream()
        .filter(agent -> agent.name().toLowerCase(Locale.ROOT).contains(words))
        .limit(MOST)
        .map(agent -> new Choice(agent.id().value(), agent.name(), detail(agent)))
        .toList();
  }

  private static String detail(Agent agent) {
    return agent.email().value();
  }

  /// One line of the picker.
  record Choice(long id, String label, String detail) {}
}
