package dev.steward.staff.token;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.RecentProof;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.staff.role.DeskRole;
import dev.steward.staff.role.Roles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.MANAGE_TOKENS)
@RequestMapping("/desk/admin/tokens")
class TokenController {
  private static final String LIST = "staff/token/list";

  private final ApiTokens tokens;
  private final Roles roles;

  TokenController(ApiTokens tokens, Roles roles) {
    this.roles = roles;
    this.tokens = tokens;
  }

  @GetMapping
  Screen list() {
    return Screen.of(LIST, page(Optional.empty(), "", Optional.empty()));
  }

  @PostMapping
  @RecentProof
  Screen create(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String role,
      SignedIn by) {
    try {
      DeskRole chosen = roles.require(role);
      Roles.requireWithin(by, chosen.duties().permissions());
      String secret = tokens.create(name, chosen, by.actor());
      return Screen.of(LIST, page(Optional.of(secret), "", Optional.empty()));
    } catch (Refusal refused) {
      return Screen.refused(
          LIST, page(Optional.empty(), name, Optional.of("error." + refused.code().code())));
    }
  }

  private TokensPage page(Optional<String> secret, String name, Optional<String> problem) {
    return new TokensPage(tokens.list(), secret, name, roles.list(), problem);
  }

  @PostMapping("/{id}/revocation")
  Screen revoke(
      @PathVariable long id,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    tokens.revoke(id, by.actor());
    Flash.of("staff.tokens.revoked").leave(request, response);
    return Screen.redirect("/desk/admin/tokens");
  }
}
