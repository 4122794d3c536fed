/// Signing in: address and password, then the second factor where one is on.
///
/// Start at [SignIn]. The answer to a wrong password is the same, and takes the same time, whether
/// the address is unknown, has no password yet, is disabled, or is somebody's. `Throttle` counts
/// failures by account and by network in rows, so that all nodes count together, and gives a
/// browser that has signed in before (`KnownDevices`, a cookie that lives a year) a count of its
/// own: strangers can close the door to strangers, never to the owner.
///
/// Owns the tables `known_device` and `sign_in_attempt`.
@NullMarked
package dev.steward.staff.signin;

import org.jspecify.annotations.NullMarked;
