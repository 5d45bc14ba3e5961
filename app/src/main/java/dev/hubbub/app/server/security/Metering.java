package dev.hubbub.app.server.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the limits are counted.
@Configuration(proxyBeanMethods = false)
class Metering {

    @Bean
    Meter meter() {
        return new MemoryMeter(System::currentTimeMillis);
    }
}
