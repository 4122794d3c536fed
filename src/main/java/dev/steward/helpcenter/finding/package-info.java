/// Finding articles by words. [dev.steward.helpcenter.finding.HelpSearch] answers; the index behind
/// it is a projection that follows `help_change` on each node by itself and is made anew when it is
/// missing or broken. What readers looked for and did not find is kept for editors, without who.
@NamedInterface("finding")
@NullMarked
package dev.steward.helpcenter.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
