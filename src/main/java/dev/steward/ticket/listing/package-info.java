/// Views and lists: saved conditions with columns, order and groups, and the pages that show them.
///
/// Other modules put marks on the rows of every list with [ListMark].
@NamedInterface("listing")
@NullMarked
package dev.steward.ticket.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
