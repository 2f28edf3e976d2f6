package veridict.model;

import java.util.List;

/**
 * The newsroom's flow as data.
 *
 * @param hash SHA-256 of its source: three processes that show the same hash hold the same flow
 */
public record Flow(String hash, List<FlowMove> moves) {

    /**
     * A line of the flow.
     *
     * @param by roles, or {@code assignee}, {@code its-submitter}, {@code system}
     * @param gates conditions beside the laws, which hold everywhere
     */
    public record FlowMove(MoveName move, List<ClaimState> from, ClaimState to, List<String> by, List<String> gates) {}
}
