/// How the exchange looks to its customers: name, logo, colours, what stands at the foot, its
/// official domains, and whom to tell about a security hole.
///
/// [dev.steward.helpcenter.brand.Brands] keeps it; the name is the variable `exchange.name`, so
/// that articles and pages never disagree. Colours are checked against WCAG 2.2 AA in light and
/// dark before they are taken ([dev.steward.helpcenter.brand.BrandColours]); a logo is drawn anew
/// or stripped to shapes before it is kept ([dev.steward.helpcenter.brand.LogoReading]).
@NamedInterface("brand")
@NullMarked
package dev.steward.helpcenter.brand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
