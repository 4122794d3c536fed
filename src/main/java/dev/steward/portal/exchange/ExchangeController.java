package dev.steward.portal.exchange;

import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityClaim;
import dev.steward.customer.IdentityKind;
import dev.steward.customer.TrustLevel;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.portal.PortalError;
import dev.steward.portal.entering.Entering;
import dev.steward.portal.entering.Visits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the site of the exchange sends its users.
@Controller
@OpenRoute("the signed token is the sign-in")
class ExchangeController {
  private final ExchangeTokens tokens;
  private final Customers customers;
  private final Entering entering;
  private final Visits visits;

  ExchangeController(ExchangeTokens tokens, Customers customers, Entering entering, Visits visits) {
    this.tokens = tokens;
    this.customers = customers;
    this.entering = entering;
    this.visits = visits;
  }

  @GetMapping("/requests/exchange")
  Screen enter(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String jwt) {
    ExchangeUser user =
        tokens.accept(jwt).orElseThrow(() -> new Refusal(PortalError.TOKEN_INVALID));
    visits.give(request, response, entering.begin(proved(user), "exchange"));
    return Screen.redirect("/requests");
  }

  /// The account, and the address registered with it.
  private List<Identity> proved(ExchangeUser user) {
    List<Identity> proved = new ArrayList<>();
    proved.add(resolve(IdentityKind.EXCHANGE_UID, user.uid(), user));
    user.email().ifPresent(email -> proved.add(resolve(IdentityKind.EMAIL, email, user)));
    return proved;
  }

  private Identity resolve(IdentityKind kind, String value, ExchangeUser user) {
    return customers.resolve(new IdentityClaim(kind, value, user.name(), TrustLevel.MATCHED));
  }
}
