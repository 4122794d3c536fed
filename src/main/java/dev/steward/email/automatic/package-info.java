/// Mail that no person wrote, and whether it may be answered by a machine. Start at
/// [AutomaticMail].
///
/// [AutomaticMail] lists every [AutomaticReason] that a mail gives not to answer it automatically
/// (RFC 3834 and what robots write instead). Some reasons also mean that the mail is our own come
/// back. [AcknowledgementPolicy] decides on top of that, with who the sender is and how much has
/// been sent already, whether an acknowledgement may leave.
///
/// An automatic mail is still a mail: it is kept, shown and put on its ticket. Only machines do not
/// answer it.
@NullMarked
package dev.steward.email.automatic;

import org.jspecify.annotations.NullMarked;
