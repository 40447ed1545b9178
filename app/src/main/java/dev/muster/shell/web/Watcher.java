package dev.muster.shell.web;

/// Hears of every request when it has been answered. Spring collects watchers by type; they must be quick.
public interface Watcher {

    void on(Answered answered);
}
