package dev.muster.operations;

import dev.muster.shell.doctor.Check;
import dev.muster.shell.doctor.Finding;
import dev.muster.shell.doctor.Ground;
import java.lang.management.ManagementFactory;
import java.util.List;

/// Whether the cache that makes Java start faster fits, where the launcher has given one: it does to the doctor what it
/// does to a Muster that serves.
final class CacheCheck implements Check {
    private static final String TOPIC = "operations.doctor.cache";
    private static final String OPTION = "-XX:AOTCache=";
    private static final String IN_USE = "sharing";

    @Override
    public List<Finding> look(Ground ground) {
        return findings(ManagementFactory.getRuntimeMXBean().getInputArguments(), System.getProperty("java.vm.info", ""));
    }

    static List<Finding> findings(List<String> options, String machine) {
        return options.stream().filter(each -> each.startsWith(OPTION)).map(each -> finding(each.substring(OPTION.length()), machine)).toList();
    }

    private static Finding finding(String cache, String machine) {
        return machine.contains(IN_USE) ? Finding.good(TOPIC, "operations.doctor.cache.used", cache) : Finding.watch(TOPIC, "operations.doctor.cache.misfit", cache);
    }
}
