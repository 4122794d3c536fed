package dev.steward.staff;

import java.util.List;

/// A port: which request types there are, for saying which are open to a role. Implemented by the
/// module that keeps them.
@FunctionalInterface
public interface RequestTypeCatalogue {
  /// Their codes; each has a text `request-type.<code>`.
  List<String> codes();
}
