package veridict.webhook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import veridict.input.LanguageTag;
import veridict.input.Text;
import veridict.input.WebAddress;
import veridict.model.Audience;
import veridict.model.ClaimState;
import veridict.model.Endpoint;
import veridict.model.EndpointState;
import veridict.model.EventFilters;
import veridict.model.Payload;

/**
 * What the owner of an endpoint decides.
 *
 * @param audience PUBLIC when absent
 * @param eventTypes everything the audience may have when absent
 * @param filters every claim when absent
 * @param payload THIN when absent
 * @param headers sent along with every message; a value of {@code ********} leaves it as it is
 * @param rateLimit messages a second at most; no limit when absent
 * @param asymmetric whether messages carry a {@code v1a} signature (Ed25519), too; not when absent
 * @param state ACTIVE, PAUSED or DISABLED; absent leaves it as it is
 */
public record EndpointSettings(
        @NotNull @WebAddress String url,
        @Nullable @Text(max = 500) String description,
        @Nullable Audience audience,
        @Nullable @Size(min = 1, max = 50) List<@NotNull @Text(max = 60) String> eventTypes,
        @Nullable @Valid Filters filters,
        @Nullable Payload payload,
        @Nullable @Size(max = 100) Map<@NotNull String, @NotNull String> headers,
        @Nullable @Min(1) @Max(1_000) Integer rateLimit,
        @Nullable Boolean asymmetric,
        @Nullable EndpointState state) {

    /** Which claims: each list that is absent or empty takes every one. */
    public record Filters(
            @Nullable @Size(max = 50) List<@NotNull @Text(max = 100) String> topics,
            @Nullable @Size(max = 50) List<@NotNull @LanguageTag String> languages,
            @Nullable @Size(max = 20) List<@NotNull ClaimState> states) {

        EventFilters toFilters() {
            return new EventFilters(orNone(topics), orNone(languages), orNone(states));
        }

        private static <T> List<T> orNone(@Nullable List<T> list) {
            return Objects.requireNonNullElse(list, List.of());
        }
    }

    /** The settings of an endpoint as they stand. */
    public static EndpointSettings of(Endpoint endpoint) {
        return new EndpointSettings(
                endpoint.url(),
                endpoint.description(),
                endpoint.audience(),
                endpoint.eventTypes(),
                new Filters(
                        endpoint.filters().topics(),
                        endpoint.filters().languages(),
                        endpoint.filters().states()),
                endpoint.payload(),
                endpoint.headers(),
                endpoint.rateLimit(),
                endpoint.asymmetric(),
                endpoint.state());
    }
}
