package org.palsyscreen.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.api.ApiScope;
import org.palsyscreen.api.ApiTest;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ReviewState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The description is kept by hand; this keeps it true. */
class OpenApiTest extends ApiTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "head", "patch");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    JsonMapper json;

    private Map<String, Object> description = Map.of();

    @BeforeEach
    void read() throws Exception {
        var yaml =
                web.perform(get(ApiRoute.DESCRIPTION)).andReturn().getResponse().getContentAsString();
        description = new Yaml().load(new StringReader(yaml));
    }

    @Test
    void it_describes_every_route_and_no_other() {
        var real = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("org.palsyscreen.api"))
                .flatMap(route -> route.getKey().getPatternValues().stream()
                        .flatMap(path -> route.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
        var described = at("paths").entrySet().stream()
                .flatMap(path -> map(path.getValue()).keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).isEqualTo(real).hasSize(ApiRoute.values().length + 1);
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = references(description).toList();

        assertThat(references).hasSizeGreaterThan(20).allSatisfy(reference -> {
            Object target = description;
            for (var step : reference.substring("#/".length()).split("/", -1)) {
                target = map(target).get(step);
                assertThat(target).as(reference).isNotNull();
            }
        });
    }

    @Test
    void screenings_have_the_fields_that_it_names() throws Exception {
        var created = web.perform(multipart(ApiRoute.SCREENINGS)
                        .file(new MockMultipartFile("picture", "a.jpg", "image/jpeg", jpeg(1)))
                        .with(with(key(ApiScope.SCREEN))))
                .andReturn();

        matches(read(created.getResponse().getContentAsString()), "Screening");
    }

    @Test
    void pages_and_problems_have_the_fields_that_it_names() throws Exception {
        screenings_have_the_fields_that_it_names();
        var reader = key(ApiScope.READ);
        var page = web.perform(get(ApiRoute.SCREENINGS).with(with(reader))).andReturn();
        var problem = web.perform(get(ApiRoute.SCREENINGS + "?limit=x").with(with(reader)))
                .andReturn();

        matches(read(page.getResponse().getContentAsString()), "Page");
        matches(read(problem.getResponse().getContentAsString()), "Problem");
    }

    @Test
    void it_names_the_values_that_there_are() {
        assertThat(values("Outcome")).isEqualTo(names(Outcome.values()));
        assertThat(values("UngradableReason")).isEqualTo(names(UngradableReason.values()));
        assertThat(values("Side")).isEqualTo(names(Side.values()));
        assertThat(values("Source")).isEqualTo(names(PictureSource.values()));
        assertThat(values("Voided")).isEqualTo(names(HistoryFilter.Voided.values()));
        assertThat(values("ReviewState")).isEqualTo(names(ReviewState.values()));
    }

    @Test
    void it_names_the_conditions_of_the_list() {
        var list = map(map(at("paths").get(ApiRoute.SCREENINGS)).get("get"));
        var named = ((List<?>) list.get("parameters"))
                .stream()
                        .map(parameter -> String.valueOf(map(parameter).get("name")))
                        .collect(Collectors.toSet());

        assertThat(named).isEqualTo(ListRequest.PARAMETERS);
    }

    @Test
    void the_guide_explains_every_problem() throws Exception {
        var guide = Files.readString(Path.of("docs/rest-api.md"));

        for (var kind : ProblemKind.values()) {
            assertThat(guide)
                    .contains("| `" + kind.type().substring(kind.type().lastIndexOf(':') + 1) + "` | "
                            + kind.status().value() + " |");
        }
    }

    /** Objects all the way down have exactly the named properties, and those that are required. */
    private void matches(Object value, String schema) {
        matches(value, Map.of("$ref", "#/components/schemas/" + schema), schema);
    }

    private void matches(Object value, Map<String, Object> schema, String where) {
        var resolved = resolve(schema);
        if (value instanceof Map<?, ?> object) {
            var properties = map(resolved.get("properties"));
            assertThat(properties.keySet()).as(where).containsAll(keys(object));
            assertThat(keys(object)).as(where).containsAll(strings(resolved.get("required")));
            object.forEach(
                    (name, field) -> matches(field, map(properties.get(String.valueOf(name))), where + "." + name));
        } else if (value instanceof List<?> list) {
            assertThat(list).as(where).isNotEmpty();
            list.forEach(item -> matches(item, map(resolved.get("items")), where + "[]"));
        } else if (value instanceof String text && resolved.get("enum") != null) {
            assertThat(strings(resolved.get("enum"))).as(where).contains(text);
        } else if (value instanceof Number) {
            assertThat(String.valueOf(resolved.get("type"))).as(where).containsAnyOf("number", "integer");
        }
    }

    private Map<String, Object> resolve(Map<String, Object> schema) {
        if (schema.get("oneOf") instanceof List<?> choices) {
            return resolve(map(choices.getFirst()));
        }
        return schema.get("$ref") instanceof String reference
                ? schema(reference.substring(reference.lastIndexOf('/') + 1))
                : schema;
    }

    private Map<String, Object> schema(String name) {
        return map(map(at("components").get("schemas")).get(name));
    }

    private List<String> values(String schema) {
        return strings(schema(schema).get("enum"));
    }

    private Map<String, Object> at(String part) {
        return map(description.get(part));
    }

    private Object read(String body) {
        return json.readValue(body, Object.class);
    }

    private static Stream<String> references(Object node) {
        return switch (node) {
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .flatMap(entry -> "$ref".equals(entry.getKey())
                                ? Stream.of(String.valueOf(entry.getValue()))
                                : references(entry.getValue()));
            case Collection<?> list -> list.stream().flatMap(OpenApiTest::references);
            case null, default -> Stream.empty();
        };
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static Set<String> keys(Map<?, ?> object) {
        return object.keySet().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
