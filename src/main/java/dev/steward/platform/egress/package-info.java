/// The desk's one way out by HTTP. Start at [Egress]: an [Errand] goes out, an [Answer] comes back.
///
/// Addresses of errands are written by strangers (pictures in mails) or by administrators (where
/// tokens are refreshed), and the desk stands inside a network they do not. So:
///
/// - HTTPS at its own port only; no name or password in the address, no host written as a number in
///   disguise ([WebAddress]).
/// - A name is looked up once, every address found must be a public one ([PublicAddresses]), and
///   the connection goes to exactly these addresses. A name that answers otherwise the second time
///   changes nothing.
/// - No redirect is followed, no cookie kept, no content decoded, no referrer sent.
/// - The whole errand has a time limit and the answer a size limit.
///
/// What an operator lists by name ([Origins]) may be private, without TLS and at any port. Whoever
/// sends an errand says which list counts, so that what is listed for one purpose is not open to
/// another.
///
/// Mail servers are not reached here: `email` speaks SMTP and IMAP to hosts of the administrator.
@NamedInterface("egress")
@NullMarked
package dev.steward.platform.egress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
