package dev.steward.email.trust;

import java.io.IOException;
import java.util.List;

/// The texts that domains publish in DNS.
interface Zone {

  /// The TXT records of a name, the strings of each put together; none if there are none.
  ///
  /// @throws IOException if it cannot be told now
  List<String> texts(String name) throws IOException;
}
