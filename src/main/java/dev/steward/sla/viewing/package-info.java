/// What agents see of promises: the clock in lists and beside the conversation, and the page that
/// explains a due time piece by piece. Reads only.
@NullMarked
package dev.steward.sla.viewing;

import org.jspecify.annotations.NullMarked;
