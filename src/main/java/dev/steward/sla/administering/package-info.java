/// The pages on which administrators keep policies: their order, what they promise to whom, and
/// which tickets of late fall under which. Start at [PolicyController].
@NullMarked
package dev.steward.sla.administering;

import org.jspecify.annotations.NullMarked;
