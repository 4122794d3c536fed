/// The status for programs, in the shape that clients of Atlassian Statuspage know
/// (`/status/api/v2/summary.json` and its kin). Open to pages of other sites, and in English or the
/// language asked for by `?locale=`.
@NullMarked
package dev.steward.status.outward;

import org.jspecify.annotations.NullMarked;
