package veridict.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The orders a list of claims can have; each ends with the id, so that no row is shown twice or left out. */
public enum ClaimSort {
    NEWEST("-createdAt", "created_at"),
    OLDEST("createdAt", "created_at"),
    LAST_CHANGED("-updatedAt", "updated_at"),
    LEAST_RECENTLY_CHANGED("updatedAt", "updated_at"),
    MOST_URGENT("-priority", "created_at"),
    FIRST_DUE("deadline", "deadline"),
    LAST_PUBLISHED("-publishedAt", "published_at");

    private final String wire;
    private final String column;

    ClaimSort(String wire, String column) {
        this.wire = wire;
        this.column = column;
    }

    /** The name of the order in URLs. */
    @JsonValue
    public String wire() {
        return wire;
    }

    /** The order of that name, or empty. */
    public static Optional<ClaimSort> of(String wire) {
        return Arrays.stream(values()).filter(sort -> sort.wire.equals(wire)).findFirst();
    }

    boolean isAscending() {
        return this == OLDEST || this == LEAST_RECENTLY_CHANGED || this == FIRST_DUE;
    }

    boolean isRanked() {
        return this == MOST_URGENT;
    }

    String column() {
        return column;
    }

    /** Rows after a cursor. */
    String after() {
        String row = isRanked() ? "(priority, " + column + ", id)" : "(" + column + ", id)";
        String cursor = isRanked() ? "(:rank, :at, :id)" : "(:at, :id)";
        return row + (isAscending() ? " > " : " < ") + cursor;
    }

    String orderBy() {
        String direction = isAscending() ? " asc" : " desc";
        return " order by " + (isRanked() ? "priority desc, " : "") + column + direction + ", id" + direction;
    }
}
