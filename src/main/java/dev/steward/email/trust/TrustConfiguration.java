package dev.steward.email.trust;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({BorderSettings.class, VerificationSettings.class})
class TrustConfiguration {}
