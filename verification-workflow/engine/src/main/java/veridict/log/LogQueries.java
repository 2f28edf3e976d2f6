package veridict.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import veridict.input.Cursor;
import veridict.model.Actor;
import veridict.model.LogEntry;
import veridict.model.LogKind;
import veridict.model.Page;
import veridict.model.Role;
import veridict.people.Permission;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** The door by which the log is read: admins read all of it, editors the refused moves. */
@ApplicationScoped
public class LogQueries {

    /**
     * The newest first.
     *
     * @throws Refused {@link Refusal.RoleMayNot}, {@link Refusal.Invalid} for a cursor of another list
     */
    @Transactional
    public Page<LogEntry> list(LogFilter filter, @Nullable String cursor, int limit, Actor reader) {
        if (filter.kind() == LogKind.MOVE_REFUSED) {
            Permission.need(reader, "read refused moves", Role.ADMIN, Role.EDITOR);
        } else {
            Permission.need(reader, "read the whole log", Role.ADMIN);
        }
        String list = "log " + filter;
        List<LogEntry> found =
                LogEntryEntity.<LogEntryEntity>find(filter.query(), filter.values(Cursor.read(cursor, list)))
                        .range(0, limit)
                        .stream()
                        .map(LogEntryEntity::toEntry)
                        .toList();
        return Cursor.page(found, limit, last -> Cursor.write(list, last.at(), last.id()));
    }
}
