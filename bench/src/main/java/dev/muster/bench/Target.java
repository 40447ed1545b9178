package dev.muster.bench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request that is made again and again.
///
/// @param paths taken by turns
/// @param bodies null for reading; otherwise by turns of the paths, where `%d` stands for a number that is new each time
record Target(String name, String method, List<String> paths, Map<String, String> headers, @Nullable List<String> bodies) {

    static Target get(String name, String path, Map<String, String> headers) {
        return new Target(name, "GET", List.of(path), headers, null);
    }

    boolean writes() {
        return bodies != null;
    }

    /// What wrk runs: it asks by turns, and says what came of it.
    String script() {
        return """
                local paths = {%s}
                local bodies = {%s}
                local headers = {%s}
                local asked = 0
                local round = os.time() %% 100000 * 1000000
                request = function()
                  asked = asked + 1
                  local path = paths[(asked - 1) %% #paths + 1]
                  local body = nil
                  if #bodies > 0 then
                    body = string.format(bodies[math.floor((asked - 1) / #paths) %% #bodies + 1], round + asked)
                  end
                  return wrk.format("%s", path, headers, body)
                end
                done = function(summary, latency, requests)
                  io.write(string.format("MEASURED %%d %%d %%d %%d %%d %%d\\n", summary.requests, summary.duration, summary.bytes,
                    latency:percentile(50), latency:percentile(99),
                    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout))
                end
                """.formatted(quoted(paths), bodies == null ? "" : quoted(bodies),
                String.join(", ", headers.entrySet().stream().map(each -> "[" + quote(each.getKey()) + "] = " + quote(each.getValue())).toList()), method);
    }

    private static String quoted(List<String> words) {
        return String.join(", ", words.stream().map(Target::quote).toList());
    }

    private static String quote(String word) {
        return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
