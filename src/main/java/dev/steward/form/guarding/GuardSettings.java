package dev.steward.form.guarding;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What one place may send by forms.
///
/// @param shortest a form that comes back sooner was filled in by a robot
/// @param perNetwork forms from one network within an hour
/// @param perAddress forms in the name of one e-mail address within an hour
/// @param puzzleFrom forms from one network within an hour after which browsers solve a puzzle
/// @param foldFrom forms of one address and network within an hour after which further ones join
///   the ticket of the last one
@ConfigurationProperties("steward.form.limit")
public record GuardSettings(
    @DefaultValue("2s") Duration shortest,
    @DefaultValue("60") int perNetwork,
    @DefaultValue("20") int perAddress,
    @DefaultValue("5") int puzzleFrom,
    @DefaultValue("3") int foldFrom) {}
