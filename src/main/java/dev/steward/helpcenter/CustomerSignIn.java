package dev.steward.helpcenter;

import jakarta.servlet.http.HttpServletRequest;

/// Knows whether a customer has signed in; a bean of the module that signs customers in.
public interface CustomerSignIn {

  /// Whether this request comes from somebody who is a customer for certain. Asked for every page,
  /// so it looks for its cookie first and is cheap without one.
  boolean isSignedIn(HttpServletRequest request);
}
