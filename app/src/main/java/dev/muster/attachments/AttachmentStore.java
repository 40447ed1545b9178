package dev.muster.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Attachments under the viewer's rights.
@Repository
class AttachmentStore {
    private static final int LISTED = 100;
    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps everybody else from a file until the transaction ends.
    static void lock(String hash, JdbcClient jdbc) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:hash, 17))").param("hash", hash).query(Integer.class).single();
    }

    void lock(String hash) {
        lock(hash, jdbc);
    }

    Optional<Attachment> find(String handle) {
        return jdbc.sql("select * from attachments.attachment where handle = :handle").param("handle", handle).query((row, _) -> attachment(row)).optional();
    }

    List<Attachment> all(Collection<UUID> ids) {
        return jdbc.sql("select * from attachments.attachment where id = any (:ids::uuid[])").param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
            .query((row, _) -> attachment(row)).list();
    }

    /// What somebody has sent and no text has yet: the same file under the same name.
    Optional<Attachment> waiting(String hash, String name, UUID uploader) {
        return jdbc.sql("""
                select * from attachments.attachment
                 where uploader_id = :uploader and sha256 = :hash and name = :name and loose
                 limit 1
                """)
            .param("uploader", uploader).param("hash", hash).param("name", name).query((row, _) -> attachment(row)).optional();
    }

    List<Attachment> of(UUID uploader) {
        return jdbc.sql("select * from attachments.attachment where uploader_id = :uploader order by created desc, id desc limit :limit")
            .param("uploader", uploader).param("limit", LISTED).query((row, _) -> attachment(row)).list();
    }

    void insert(Attachment attachment, UUID uploader) {
        jdbc.sql("""
                insert into attachments.attachment (id, handle, uploader_id, sha256, kind, name, bytes, width, height, created)
                values (:id, :handle, :uploader, :hash, :kind, :name, :bytes, :width::int, :height::int, :created)
                """)
            .param("id", attachment.id()).param("handle", attachment.handle()).param("uploader", uploader).param("hash", attachment.hash())
            .param("kind", attachment.kind().name()).param("name", attachment.name()).param("bytes", attachment.bytes())
            .param("width", attachment.width()).param("height", attachment.height()).param("created", attachment.created().atOffset(ZoneOffset.UTC))
            .update();
    }

    /// Counts what somebody sends on a day.
    ///
    /// @return false where it would be more than allowed, and then it is not counted
    boolean count(UUID person, LocalDate day, long bytes, long most) {
        return jdbc.sql("""
                insert into attachments.sent as s (person_id, day, bytes) values (:person, :day, :bytes)
                on conflict (person_id, day) do update set bytes = s.bytes + excluded.bytes
                   where s.bytes + excluded.bytes <= :most
                """)
            .param("person", person).param("day", day).param("bytes", bytes).param("most", most).update() == 1;
    }

    /// Hangs those of somebody's own attachments on an item that are not on it yet.
    void hang(Collection<String> handles, UUID item, UUID uploader) {
        var named = handles.toArray(String[]::new);
        int hung = jdbc.sql("""
                insert into attachments.hanging (attachment_id, hung_by, item_id)
                select id, uploader_id, :item from attachments.attachment where handle = any (:handles) and uploader_id = :uploader
                on conflict do nothing
                """)
            .param("item", item).param("handles", named).param("uploader", uploader).update();
        if (hung > 0) {
            jdbc.sql("update attachments.attachment set loose = false where handle = any (:handles) and uploader_id = :uploader and loose")
                .param("handles", named).param("uploader", uploader).update();
        }
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(row.getObject("id", UUID.class), row.getString("handle"), row.getString("sha256"), FileKind.valueOf(row.getString("kind")),
                row.getString("name"), row.getInt("bytes"), row.getObject("width", Integer.class), row.getObject("height", Integer.class),
                row.getBoolean("loose"), created(row));
    }

    private static Instant created(ResultSet row) throws SQLException {
        return row.getObject("created", OffsetDateTime.class).toInstant();
    }
}
