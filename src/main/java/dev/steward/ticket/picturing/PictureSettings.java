package dev.steward.ticket.picturing;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Pictures that mails name on the internet.
///
/// @param origins servers of your own whose pictures may be fetched although they are private, as
///   in `https://pictures.corp.example`; all others must be on the public internet
@ConfigurationProperties("steward.pictures")
record PictureSettings(@DefaultValue List<String> origins) {}
