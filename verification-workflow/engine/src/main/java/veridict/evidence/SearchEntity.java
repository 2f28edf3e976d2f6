package veridict.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimEntity;
import veridict.model.SearchRecord;
import veridict.model.SearchResult;

/** A row of search_record. */
@Entity
@Table(name = "search_record")
public class SearchEntity extends PartEntity<SearchRecord> {

    @Column(updatable = false)
    public int number;

    @Column(name = "place")
    public String where;

    public String query;

    @Column(name = "searched_on")
    public LocalDate on;

    @Enumerated(EnumType.STRING)
    public SearchResult result;

    public @Nullable String note;

    @Override
    void take(NewPart<SearchRecord> input, ClaimEntity claim, Instant now) {
        NewSearch part = (NewSearch) input;
        number = number == 0 ? claim.nextNumber() : number;
        where = part.where();
        query = part.query();
        on = part.on();
        result = part.result();
        note = part.note();
    }

    @Override
    SearchRecord read(PartMapper mapper) {
        return mapper.toSearch(this);
    }
}
