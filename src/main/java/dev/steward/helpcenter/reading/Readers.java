package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.CustomerSignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Says what whoever asks may read.
@Component
class Readers {
  private final ObjectProvider<CustomerSignIn> signIns;

  Readers(ObjectProvider<CustomerSignIn> signIns) {
    this.signIns = signIns;
  }

  /// The same for a page that is then this reader's alone: nobody keeps it for others.
  Set<Audience> personal(HttpServletRequest request) {
    request.setAttribute(PageShelf.PERSONAL, true);
    return audiences(request);
  }

  Set<Audience> audiences(HttpServletRequest request) {
    boolean signedIn = signIns.stream().anyMatch(signIn -> signIn.isSignedIn(request));
    return signedIn ? EnumSet.of(Audience.EVERYONE, Audience.CUSTOMERS) : HelpPages.READERS;
  }
}
