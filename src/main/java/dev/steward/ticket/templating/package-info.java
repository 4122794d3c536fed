/// Saved texts and the variables in them. Start at [Templating]; texts are kept by [SavedTexts].
///
/// A variable is written `{{customer.name}}`. Its value comes from a [Variable] bean, is escaped,
/// and the whole is sanitised after filling, so that neither a template nor a customer's name can
/// bring markup in. What nobody knows and what has no value stays as it was written and is named,
/// so that it never leaves the desk unnoticed.
@NamedInterface("templating")
@NullMarked
package dev.steward.ticket.templating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
