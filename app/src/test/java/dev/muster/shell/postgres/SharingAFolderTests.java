package dev.muster.shell.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharingAFolderTests extends PostgresTest {

    @Test
    void isRefusedToASecondOwner() throws Exception {
        try (var owner = OwnerProgram.on(home)) {
            assertThat(owner.answer()).isEqualTo("ready");

            assertThatThrownBy(() -> own())
                    .isInstanceOf(PostgresTrouble.class)
                    .hasMessageStartingWith("Another Muster is already running on " + home)
                    .hasMessageContaining("(process " + owner.pid() + ")");
        }
    }

    @Test
    void staysRefusedAfterARefusal() throws Exception {
        try (var _ = own()) {
            assertThatThrownBy(() -> own()).hasMessageContaining("(process " + ProcessHandle.current().pid() + ")");

            try (var other = OwnerProgram.on(home)) {
                assertThat(other.answer()).isEqualTo("folder.in-use");
            }
        }
    }

    @Test
    void letsAGuestInWhoLeavesItRunning() throws Exception {
        try (var owner = OwnerProgram.on(home)) {
            assertThat(owner.answer()).isEqualTo("ready");
            try (var guest = ownOrJoin(home)) {
                assertThat(guest.guest()).isTrue();
                plant(guest, 3);
            }
            try (var guest = ownOrJoin(home)) {
                assertThat(seeds(guest)).isEqualTo("3");
            }
        }
    }

    @Test
    void makesOneOfTwoWhoComeAtOnceItsOwnerAndTheOtherAGuest(
            @TempDir(factory = TestFolders.class) Path fresh) throws Exception {
        var start = new CyclicBarrier(2);
        Callable<EmbeddedPostgres> comer = () -> {
            start.await();
            return ownOrJoin(fresh);
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(comer);
            var other = threads.submit(comer);
            try (var _ = one.get(); var _ = other.get()) {
                assertThat(List.of(one.get().guest(), other.get().guest())).containsExactlyInAnyOrder(true, false);
                assertThat(one.get().pid()).isEqualTo(other.get().pid());
            }
        }
    }
}
