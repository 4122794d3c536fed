/// Web Push: telling people in their browsers, also while no page of the desk is open.
///
/// The desk identifies itself by keys of its own ([PushKeys], RFC 8292) and encrypts to the browser
/// (RFC 8291); the push service in between reads nothing. Requests leave through
/// [dev.steward.platform.egress.Egress], since where a subscription leads is written by a browser.
///
/// A browser is pushed to only while the session lives in which it was last seen: signing out,
/// being disabled or losing a session ends it at once. A subscription that its push service does
/// not know any more is removed.
///
/// Start at [PushSender]; `PushWorker` takes what is due. Owns `push_subscription`.
@NullMarked
package dev.steward.notification.push;

import org.jspecify.annotations.NullMarked;
