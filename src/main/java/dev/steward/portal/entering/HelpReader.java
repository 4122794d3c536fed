package dev.steward.portal.entering;

import dev.steward.helpcenter.CustomerSignIn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Lets customers with a session read the articles that are for customers.
@Component
class HelpReader implements CustomerSignIn {
  private final Visits visits;

  HelpReader(Visits visits) {
    this.visits = visits;
  }

  @Override
  public boolean isSignedIn(HttpServletRequest request) {
    return visits.session(request).isPresent();
  }
}
