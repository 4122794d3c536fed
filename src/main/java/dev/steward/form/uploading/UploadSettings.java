package dev.steward.form.uploading;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Files that customers send with forms.
///
/// @param largest the largest file taken
/// @param most files taken with one form
/// @param clamav where a virus scanner that speaks ClamAV's protocol listens, as `host:port`; empty
///   for none
/// @param perHour files taken from one network within an hour
@ConfigurationProperties("steward.form.file")
record UploadSettings(
    @DefaultValue("20MB") DataSize largest,
    @DefaultValue("20") int most,
    @DefaultValue("") String clamav,
    @DefaultValue("200") int perHour) {}
