package dev.muster;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Lets many people do something at the same moment.
public final class AtOnce {
    private AtOnce() {}

    /// What came of each: a result, or the exception that it ended with.
    public static List<Object> all(int people, IntFunction<Object> act) {
        var begin = new CountDownLatch(1);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var acts = IntStream.range(0, people).mapToObj(number -> crowd.submit(() -> {
                begin.await();
                return outcome(act, number);
            })).toList();
            begin.countDown();
            return acts.stream().map(AtOnce::end).toList();
        }
    }

    private static Object end(Future<Object> act) {
        try {
            return act.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object outcome(IntFunction<Object> act, int number) {
        try {
            return act.apply(number);
        } catch (RuntimeException e) {
            return e;
        }
    }
}
