package org.palsyscreen.api.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The description of the interface, and an answer for what it does not describe, which else the pages would take. */
@RestController
class OtherRoutes {
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");

    @GetMapping(ApiRoute.DESCRIPTION)
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok().contentType(YAML).body(new ClassPathResource("openapi/palsyscreen-v1.yaml"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Nowhere {
        /** Behind the controllers' mapping, so that a wrong method or type is told first, and in front of the pages'. */
        private static final int ORDER = 1;

        @Bean
        SimpleUrlHandlerMapping unknownApiRoutes(ProblemWriter problems) {
            HttpRequestHandler nothing = (request, response) -> problems.write(
                    request,
                    response,
                    new ApiProblem(
                            ProblemKind.NOT_FOUND,
                            "No such address. All addresses are described at " + ApiRoute.DESCRIPTION + "."));
            return new SimpleUrlHandlerMapping(Map.of(ApiRoute.ALL, nothing), ORDER);
        }
    }
}
