package veridict.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import veridict.input.Text;
import veridict.input.WebAddress;
import veridict.model.Audience;
import veridict.model.Endpoint;
import veridict.model.EndpointState;
import veridict.model.Payload;

/**
 * What the owner of an endpoint decides.
 *
 * @param audience PUBLIC when absent
 * @param eventTypes everything the audience may have when absent
 * @param payload THIN when absent
 * @param state PAUSED or ACTIVE for one that has answered; absent leaves it as it is
 */
public record EndpointSettings(
        @NotNull @WebAddress String url,
        @Nullable @Text(max = 500) String description,
        @Nullable Audience audience,
        @Nullable @Size(min = 1, max = 50) List<@NotNull @Text(max = 60) String> eventTypes,
        @Nullable Payload payload,
        @Nullable EndpointState state) {

    /** The settings of an endpoint as they stand. */
    public static EndpointSettings of(Endpoint endpoint) {
        return new EndpointSettings(
                endpoint.url(),
                endpoint.description(),
                endpoint.audience(),
                endpoint.eventTypes(),
                endpoint.payload(),
                endpoint.state());
    }
}
