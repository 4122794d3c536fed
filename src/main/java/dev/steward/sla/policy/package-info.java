/// What is promised to which tickets: the ordered book of policies.
///
/// Start at [Policies]. The book is kept whole at each edit ([PolicyBook]), so that what was
/// promised when can always be said again. The first policy whose conditions hold for a ticket is
/// its policy; where none holds nothing is promised.
@NamedInterface("policy")
@NullMarked
package dev.steward.sla.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
