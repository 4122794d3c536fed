/// The door of every route. `Guard` runs before any controller: it looks the session (or, below
/// `/api/`, the token) up in the database, refuses a route that declares nothing, and leaves who
/// came in as [dev.steward.staff.SignedIn] on the request, where controllers receive it as an
/// argument and templates as the page's reader.
///
/// A route declares exactly one of [dev.steward.staff.Requires] and
/// [dev.steward.platform.web.OpenRoute]; `RouteTests` walks all of them.
/// [dev.steward.staff.RecentProof] asks for a password of the last minutes on top. `/api/` knows
/// only tokens, everything else only cookies, so that neither can be used to get around the
/// protection of the other.
@NamedInterface("guard")
@NullMarked
package dev.steward.staff.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
