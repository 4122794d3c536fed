package dev.steward.staff.palette;

import dev.steward.platform.web.PaletteSource;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Colleagues and teams by name, for those who look after them.
@Component
@Order(200)
class PeopleSource implements PaletteSource {
  private static final int MOST = 5;

  private final Agents agents;

  PeopleSource(Agents agents) {
    this.agents = agents;
  }

  @Override
  public List<Item> items(HttpServletRequest request, String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    boolean may =
        SignedIn.find(request).filter(who -> who.may(Permission.MANAGE_PEOPLE)).isPresent();
    return wanted.isEmpty() || !may
        ? List.of()
        : agents.list().stream()
            .filter(agent -> agent.name().toLowerCase(Locale.ROOT).contains(wanted))
            .limit(MOST)
            .map(agent ->
                new Item(
                    agent.name(),
                    "palette.person",
                    "/desk/admin/people/" + agent.id().value(),
                    "user"))
            .toList();
  }
}
