package dev.muster.shell.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Templates, and what every answer and request passes through. Who may see what is decided by the database.
@Configuration
class WebResources {
    /// A few more than there are connections for what people do.
    private static final int AT_WORK = 24;
    private static final int WAITING = 200;
    /// Bytes that are handed to a connection at once: most pages, compressed, in one piece.
    private static final String PIECE = Integer.toString(32 << 10);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    Bulkhead bulkhead() {
        return new Bulkhead(AT_WORK, WAITING, PATIENCE);
    }

    @Bean
    TemplateEngine templateEngine() {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setBinaryStaticContent(true);
        return engine;
    }

    /// Its firewall, and filters of ours: the others would cost each request more than a kept page does, and do nothing.
    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .addFilterAfter(new CrossSiteFilter(), HeaderWriterFilter.class)
                .addFilterAfter(new SecureTransportFilter(), HeaderWriterFilter.class)
                .build();
    }

    @Bean
    WebMvcRegistrations routes() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Routes();
            }
        };
    }

    @Bean
    AroundEveryAnswer aroundEveryAnswer(ObjectProvider<Watcher> watchers) {
        return new AroundEveryAnswer(SingletonSupplier.of(() -> watchers.orderedStream().toList()));
    }

    /// Before the valve that takes a proxy's headers, which changes what a request looks like.
    record AroundEveryAnswer(SingletonSupplier<List<Watcher>> watchers) implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

        @Override
        public void customize(TomcatServletWebServerFactory server) {
            server.setProtocol(ImpatientProtocol.class.getName());
            server.addConnectorCustomizers(connector -> connector.setProperty("socket.appWriteBufSize", PIECE));
            server.addEngineValves(new RequestValve(watchers::obtain), new SecurityHeaders(), new BodyPace());
        }

        @Override
        public int getOrder() {
            return -1;
        }
    }

    /// Spring Security asks for one; accounts are the people module's business.
    @Bean
    UserDetailsService noAccountsHere() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
