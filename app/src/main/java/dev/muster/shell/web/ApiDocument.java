package dev.muster.shell.web;

import dev.muster.shell.Words;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the API's description says of itself; the routes come from the code.
@Configuration
class ApiDocument {
    private static final String BEARER = "token";

    @Bean
    OpenAPI api(Words words) {
        var bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").description(words.say("shell.api.token"));
        return new OpenAPI()
                .info(new Info().title(words.say("shell.name")).version("v1").description(words.say("shell.api"))
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(BEARER, bearer))
                // Visitors may read what is public, so that a token is welcome and not always needed.
                .security(List.of(new SecurityRequirement().addList(BEARER), new SecurityRequirement()));
    }
}
