package dev.muster.shell.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/// Templates, and what every answer and request passes through. Who may see what is decided by the database.
@Configuration
class WebResources {
    /// A few more than there are connections for what people do.
    private static final int AT_WORK = 24;
    private static final int WAITING = 300;
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

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterAfter(new CrossSiteFilter(), HeaderWriterFilter.class)
                .headers(headers -> headers.defaultsDisabled().httpStrictTransportSecurity(Customizer.withDefaults()))
                .build();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> everyRequestAndAnswer() {
        return server -> {
            server.setProtocol(ImpatientProtocol.class.getName());
            server.addEngineValves(new SecurityHeaders(), new BodyPace());
        };
    }

    /// Spring Security asks for one; accounts are the people module's business.
    @Bean
    UserDetailsService noAccountsHere() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
