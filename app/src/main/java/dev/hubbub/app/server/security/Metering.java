package dev.hubbub.app.server.security;

import dev.hubbub.app.server.redis.Redis;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the limits are counted: in this process, or where all servers see them.
@Configuration(proxyBeanMethods = false)
class Metering {

    @Bean
    Meter meter(ObjectProvider<Redis> redis) {
        Meter alone = new MemoryMeter(System::currentTimeMillis);
        Redis shared = redis.getIfAvailable();
        return shared == null ? alone : new RedisMeter(shared, alone);
    }
}
