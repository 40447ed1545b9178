package dev.muster.people.web;

import dev.muster.people.spi.Resumption;
import dev.muster.people.spi.SignedOutMeanwhile;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.OwnPath;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;

/// Asks whoever was signed out while typing to sign in, with what they typed in hand.
@ControllerAdvice
@Order(0)
class SignInAgain {
    private final List<Resumption> resumptions;
    private final Pages pages;

    SignInAgain(List<Resumption> resumptions, Pages pages) {
        this.resumptions = resumptions;
        this.pages = pages;
    }

    @ExceptionHandler
    View again(SignedOutMeanwhile meanwhile) {
        var carried = Carried.of(meanwhile.typed(), resumptions.stream().allMatch(each -> each.holds(meanwhile.typed())));
        return pages.show(HttpStatus.UNAUTHORIZED, "people/sign-in",
                Map.of("view", new SignInView("", OwnPath.of(meanwhile.form()), carried, FormErrors.none())));
    }
}
