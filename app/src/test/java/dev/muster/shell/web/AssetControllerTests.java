package dev.muster.shell.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class AssetControllerTests {
    private final Assets assets = new Assets();
    private final MockMvc browser = MockMvcBuilders.standaloneSetup(new AssetController(assets)).build();

    @Test
    void sendsTheCompressedFileToBeKeptForAYear() throws Exception {
        browser.perform(get(assets.url("muster.css")).header("Accept-Encoding", "br, gzip"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/css;charset=utf-8"))
                .andExpect(header().string("Content-Encoding", "gzip"))
                .andExpect(header().string("Vary", "Accept-Encoding"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    }

    @Test
    void sendsThePlainFileToWhoCannotUnzip() throws Exception {
        browser.perform(get(assets.url("js/muster.js")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/javascript;charset=utf-8"))
                .andExpect(header().doesNotExist("Content-Encoding"));
    }

    @Test
    void sendsNothingTwice() throws Exception {
        var tag = browser.perform(get(assets.url("muster.css"))).andReturn().getResponse().getHeader("ETag");

        browser.perform(get(assets.url("muster.css")).header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(header().string("Cache-Control", containsString("immutable")));
    }

    @Test
    void sendsThePresentFileUnderAFormerAddressButLetsNobodyKeepIt() throws Exception {
        browser.perform(get("/assets/000000000000/muster.css"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-cache"));
    }

    @Test
    void hasNothingElse() throws Exception {
        browser.perform(get("/assets/000000000000/css/../../application.properties")).andExpect(status().isNotFound());
    }
}
