package dev.muster.readiness.web;

import dev.muster.readiness.Benchmark;
import dev.muster.readiness.Rounds;
import dev.muster.readiness.Sector;
import dev.muster.readiness.Size;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Comparing with other organisations, for leaders.
@Controller
@RequestMapping("/readiness")
class BenchmarkController {
    private final Benchmark benchmark;
    private final Rounds rounds;
    private final BenchmarkPage page;
    private final Pages pages;
    private final Words words;

    BenchmarkController(Benchmark benchmark, Rounds rounds, BenchmarkPage page, Pages pages, Words words) {
        this.benchmark = benchmark;
        this.rounds = rounds;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/benchmark")
    View benchmark(Viewer viewer) {
        return page.show(HttpStatus.OK, "", FormErrors.none(), viewer);
    }

    @PutMapping("/benchmark")
    View describe(@RequestParam(defaultValue = "") String size, @RequestParam(defaultValue = "") String sector, Viewer viewer) {
        try {
            benchmark.describe(Typed.choice(Size.class, size), Typed.choice(Sector.class, sector), viewer);
            return pages.redirect("/readiness/benchmark", "readiness.benchmark.described");
        } catch (Invalid invalid) {
            return page.show(HttpStatus.UNPROCESSABLE_CONTENT, "", FormErrors.of(invalid, words), viewer);
        }
    }

    @PostMapping("/benchmark/results")
    View take(@RequestParam(defaultValue = "") String result, @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) {
        try {
            benchmark.take(file == null || file.isEmpty() ? result : text(file), viewer);
            return pages.redirect("/readiness/benchmark", "readiness.benchmark.taken");
        } catch (Invalid invalid) {
            return page.show(HttpStatus.UNPROCESSABLE_CONTENT, result, FormErrors.of(invalid, words), viewer);
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.CONFLICT) {
                throw refusal;
            }
            return page.show(HttpStatus.CONFLICT, result, FormErrors.of(refusal, "result", words), viewer);
        }
    }

    private static String text(MultipartFile file) {
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/rounds/{handle}/benchmark.json")
    ResponseEntity<byte[]> export(@PathVariable String handle, Viewer viewer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("readiness-benchmark-" + handle + ".json").build().toString())
                .body(benchmark.export(rounds.at(handle), viewer).getBytes(StandardCharsets.UTF_8));
    }
}
