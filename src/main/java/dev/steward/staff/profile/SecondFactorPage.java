package dev.steward.staff.profile;

import dev.steward.staff.secondfactor.Enrolment;
import java.util.Optional;

/// The page on which the second factor is set up.
///
/// @param welcome whether the person has just founded the desk, and may skip this
/// @param problem message key of what went wrong
public record SecondFactorPage(Enrolment enrolment, boolean welcome, Optional<String> problem) {}
