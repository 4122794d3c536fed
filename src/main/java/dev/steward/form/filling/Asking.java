package dev.steward.form.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// A port: who asks, where they have signed in. Implemented by the module that knows customers'
/// sessions.
@FunctionalInterface
public interface Asking {
  /// The proved e-mail address of whoever asks.
  Optional<String> address(HttpServletRequest request);
}
