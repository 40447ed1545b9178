package dev.muster.memory.api;

import dev.muster.memory.merge.Merge;
import dev.muster.shell.Words;
import dev.muster.shell.web.RequestNumber;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Tells programs of both sides where an edit meets what others wrote.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Collisions {
    private final Words words;

    Collisions(Words words) {
        this.words = words;
    }

    @ExceptionHandler(Collision.class)
    ResponseEntity<ProblemDetail> collides(Collision collision) {
        var collided = collision.collided();
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, words.say("memory.edit.collides.told", collided.now().number()));
        problem.setProperty("code", "memory.edit.collides");
        problem.setProperty("request", RequestNumber.current());
        problem.setProperty("revision", collided.now().number());
        problem.setProperty("title", collided.now().title());
        problem.setProperty("segments", collided.segments().stream().map(Collisions::segment).toList());
        return ResponseEntity.status(HttpStatus.CONFLICT).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static Map<String, String> segment(Merge.Segment segment) {
        return switch (segment) {
            case Merge.Settled settled -> Map.of("settled", settled.text());
            case Merge.Conflict conflict -> Map.of("base", conflict.base(), "mine", conflict.mine(), "theirs", conflict.theirs());
        };
    }
}
