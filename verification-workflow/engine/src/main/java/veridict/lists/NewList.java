package veridict.lists;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import veridict.input.Text;

/** A list to keep. @param query what stands in its address, empty for every claim */
public record NewList(
        @NotNull @Text(max = 60) String name,
        @Nullable @Text(max = 2_000) String query) {

    public NewList {
        query = query == null || query.isEmpty() ? null : query;
    }
}
