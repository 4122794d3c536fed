package dev.steward.officialchannel.checking;

import dev.steward.helpcenter.frame.Frame;
import java.util.Optional;

/// The page where people ask whether something is ours.
///
/// @param reported how often the thing asked about was reported as false, this report included
public record VerifyPage(
    Frame frame, Optional<Answer> answer, Optional<CodeAnswer> code, Optional<Integer> reported) {}
