/// Tables as text: comma-separated values (RFC 4180), as people export them from spreadsheets.
/// Start at [Csv].
///
/// Knows nothing of what stands in them.
@NamedInterface("csv")
@NullMarked
package dev.steward.platform.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
