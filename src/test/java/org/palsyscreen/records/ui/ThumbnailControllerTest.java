package org.palsyscreen.records.ui;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palsyscreen.access.Role;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.fixture.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@Import(Shelf.class)
class ThumbnailControllerTest extends ViewTest {
    @Autowired
    WebApplicationContext application;

    @Autowired
    Shelf shelf;

    MockMvc web;
    String path;

    @BeforeEach
    void oneScreening() throws Exception {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        path = "/thumbnails/" + shelf.screened("olga", "A-1", Findings.assessment(0.9));
    }

    @ParameterizedTest
    @EnumSource
    void every_role_sees_thumbnails(Role role) throws Exception {
        web.perform(get(path).with(user("anna").roles(role.name())))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.IMAGE_JPEG))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", "no-store, private"));
    }

    @Test
    void nobody_sees_one_without_signing_in() throws Exception {
        web.perform(get(path).with(anonymous())).andExpect(status().is3xxRedirection());
    }

    @Test
    void an_unknown_number_is_not_found() throws Exception {
        web.perform(get("/thumbnails/999999").with(user("anna").roles("OPERATOR")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(""));
    }
}
