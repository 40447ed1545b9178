package dev.muster.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.World;
import dev.muster.rights.Viewer;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiDocumentTests extends World {
    @Autowired @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping routes;

    private JsonNode document() {
        administrator();
        return new JsonMapper().readTree(http(Viewer.VISITOR).get("/api/openapi.json").body());
    }

    @Test
    void saysWhatItIs() {
        var document = document();

        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/info/title").asString()).isEqualTo("Muster");
        assertThat(document.at("/info/version").asString()).isEqualTo("v1");
        assertThat(document.at("/info/license/identifier").asString()).isEqualTo("Apache-2.0");
        assertThat(document.at("/components/securitySchemes/token/scheme").asString()).isEqualTo("bearer");
    }

    @Test
    void hasEveryRouteOfTheApiAndNoOther() {
        var paths = document().get("paths");
        var described = paths.propertyNames().stream()
                .flatMap(path -> paths.get(path).propertyNames().stream().map(method -> method.toUpperCase(Locale.ROOT) + " " + path))
                .collect(Collectors.toSet());
        var served = routes.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream().filter(path -> path.startsWith("/api/v1"))
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .collect(Collectors.toSet());

        assertThat(served).isNotEmpty();
        assertThat(described).isEqualTo(served);
    }

    @Test
    void refersOnlyToWhatItDescribes() {
        var document = document();
        var references = document.findValuesAsString("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
    }

    @Test
    void isValidInWhatProgramsReadMost() {
        var document = document();
        var ids = document.findValuesAsString("operationId");
        var operations = new ArrayList<JsonNode>();
        document.get("paths").forEach(path -> path.forEach(operations::add));

        assertThat(ids).hasSameSizeAs(operations).doesNotHaveDuplicates();
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.get("responses").isEmpty()).isFalse();
            assertThat(operation.path("parameters")).noneMatch(parameter -> parameter.get("name").asString().equals("viewer"));
        });
        document.get("paths").propertyNames().forEach(path -> document.get("paths").get(path).forEach(operation ->
                assertThat(operation.path("parameters").findParents("in").stream().filter(each -> each.get("in").asString().equals("path"))
                        .map(each -> "{" + each.get("name").asString() + "}").collect(Collectors.toSet()))
                        .as(path).isEqualTo(java.util.regex.Pattern.compile("\\{[^}]+}").matcher(path).results().map(found -> found.group()).collect(Collectors.toSet()))));
    }
}
