package dev.steward.email.receive;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ReceiverPorts.class, ReceiverSettings.class})
class ReceiverConfiguration {}
