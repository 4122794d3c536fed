/// Who authenticated the sender of a mail. Start at [SenderTrust].
///
/// A From field proves nothing. What we believe is what *our own* border server wrote into
/// `Authentication-Results` (RFC 8601), and only where no stranger could have written it: above the
/// Received field by which the mail came in from outside ([BorderPolicy]). The verdict is about the
/// RFC 5322 From domain, by DMARC (RFC 9989); ARC (RFC 8617) counts only from sealers on a list.
///
/// Flags tell people what is odd about the sender whatever the verdict: several From addresses, a
/// name that holds another address, a look-alike domain, our own domain without proof.
///
/// Where no border server is configured, [OwnVerification] can check signatures itself; it is the
/// only one here that asks DNS, and only where a name server is set.
///
/// An authenticated mailbox is not yet the owner of an account; that is `customer`'s business. Owns
/// no table.
@NullMarked
package dev.steward.email.trust;

import org.jspecify.annotations.NullMarked;
