package dev.muster.shell.cli;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/// A command needs no pages and no API: what stands in packages called `web` or `api` stays away from its context.
final class WithoutWeb extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory factory) {
        var name = type.getClassMetadata().getClassName();
        return name.contains(".web.") || name.contains(".api.");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WithoutWeb;
    }

    @Override
    public int hashCode() {
        return WithoutWeb.class.hashCode();
    }
}
