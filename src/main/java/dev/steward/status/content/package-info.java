/// Components and incidents as they are kept: [dev.steward.status.content.Incidents] and
/// [dev.steward.status.content.Components] write, [dev.steward.status.content.Board] is what is
/// true at a moment, [dev.steward.status.content.History] what was true on each of ninety days.
@NamedInterface("content")
@NullMarked
package dev.steward.status.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
