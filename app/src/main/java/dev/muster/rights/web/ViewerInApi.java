package dev.muster.rights.web;

import dev.muster.rights.Viewer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/// The viewer comes from the token and is no parameter of any call.
@Configuration
class ViewerInApi {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
    }
}
