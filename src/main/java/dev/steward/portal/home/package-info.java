/// The pages of a customer who has come in: requests, one request, what they prefer. Start at
/// [HomeController].
@NamedInterface("home")
@NullMarked
package dev.steward.portal.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
