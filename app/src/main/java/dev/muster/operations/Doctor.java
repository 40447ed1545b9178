package dev.muster.operations;

import dev.muster.shell.doctor.Check;
import dev.muster.shell.doctor.Finding;
import dev.muster.shell.doctor.Ground;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/// Looks at everything that can be out of order, and says what to do. It starts nothing and changes nothing, so that it
/// can look when the database is down and beside a Muster that serves.
public final class Doctor {
    private static final String EVERYWHERE = "dev.muster";
    private static final String TOPIC = "operations.doctor.check";

    private Doctor() {}

    /// What was found, the worst first.
    public static List<Finding> examine(Ground ground) {
        return checks().flatMap(check -> look(check, ground).stream())
                .sorted(Comparator.comparing(Finding::state).reversed().thenComparing(Finding::topic))
                .toList();
    }

    private static List<Finding> look(Check check, Ground ground) {
        try {
            return check.look(ground);
        } catch (RuntimeException e) {
            return List.of(Finding.act(TOPIC, "operations.doctor.check.failed", check.getClass().getSimpleName(), firstLine(e)));
        }
    }

    static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /// One file is one check: there is no list to add it to.
    private static Stream<Check> checks() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Check.class));
        return new ArrayList<>(scan.findCandidateComponents(EVERYWHERE)).stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted()
                .map(name -> (Check) BeanUtils.instantiateClass(ClassUtils.resolveClassName(String.valueOf(name), null)));
    }
}
