package dev.muster.attachments;

import dev.muster.shell.SystemDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The files of attachments as they travel with a community: found where they are kept, and kept where they arrive.
@Service
public class AttachedFiles {
    private final Vault vault;
    private final SystemDatabase system;

    AttachedFiles(Vault vault, SystemDatabase system) {
        this.vault = vault;
        this.system = system;
    }

    /// Where the file with this content is; nothing where it is lost.
    public Optional<Path> find(String hash) {
        return Optional.of(vault.at(hash)).filter(Files::isRegularFile);
    }

    /// Keeps a file, in the transaction of the system in which its rows are written.
    ///
    /// @param kind what it is said to be, as `FileKind` spells it
    /// @return false where it is something else, and then it is not kept
    public boolean take(String hash, String kind, byte[] content) {
        if (FileKind.of(content).filter(found -> found.isKept() && found.name().equals(kind)).isEmpty()) {
            return false;
        }
        AttachmentStore.lock(hash, system.jdbc());
        vault.keep(hash, content);
        return true;
    }

    /// Lets go of those of some files that no attachment has, after something went wrong.
    public void leave(Collection<String> hashes) {
        for (var hash : hashes) {
            system.together(() -> {
                AttachmentStore.lock(hash, system.jdbc());
                if (!system.jdbc().sql("select exists (select 1 from attachments.attachment where sha256 = :hash)").param("hash", hash).query(Boolean.class).single()) {
                    vault.remove(hash);
                }
                return true;
            });
        }
    }
}
