package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.keep.Desks;
import dev.hubbub.app.server.mastodon.keep.Extras;
import dev.hubbub.app.server.mastodon.keep.KeepTable;
import dev.hubbub.app.server.mastodon.media.Emoji;
import dev.hubbub.app.server.mastodon.media.Files;
import dev.hubbub.app.server.mastodon.media.Polls;
import dev.hubbub.app.server.mastodon.media.Sayings;
import dev.hubbub.app.server.mastodon.view.Ids;
import dev.hubbub.app.server.mastodon.view.Stores;
import dev.hubbub.app.server.store.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The parts of the client API, put together.
@Configuration(proxyBeanMethods = false)
class ClientApi {

    @Bean
    ClientApiSettings clientApiSettings(Environment environment) {
        return new ClientApiSettings(
                environment.getProperty("hubbub.client-api.software", "hubbub"),
                environment.getProperty("hubbub.client-api.open", Boolean.class, true));
    }

    @Bean
    KeepTable keepTable(JdbcClient jdbc, Tenant tenant) {
        return new KeepTable(jdbc, tenant);
    }

    @Bean
    Stores clientStores(JdbcClient jdbc, Tenant tenant, KeepTable table) {
        return new Stores(
                new Desks(table),
                new Extras(jdbc, tenant),
                new Files(jdbc, tenant),
                new Polls(jdbc, tenant),
                new Ids(),
                new Emoji());
    }

    @Bean
    Sayings sayings(Stores stores) {
        return new Sayings(stores.desks(), stores.extras(), stores.files());
    }

    @Bean
    WebMvcConfigurer callsAsArguments(ObjectProvider<Calls> calls) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallResolver(calls));
            }
        };
    }

    private record CallResolver(ObjectProvider<Calls> calls) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Call.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders)
                throws IOException {
            HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            HttpServletResponse response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
            return calls.getObject().of(request, response);
        }
    }
}
