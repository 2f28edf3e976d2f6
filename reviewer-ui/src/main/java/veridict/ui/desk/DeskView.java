package veridict.ui.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import veridict.model.Complaint;

/**
 * The desk of one person.
 *
 * @param pressing absent for who is not of the newsroom
 * @param complaints that nobody took yet; for editors
 * @param workload for editors
 */
public record DeskView(
        String greeting,
        @Nullable Pressing pressing,
        List<Pile> piles,
        List<Complaint> complaints,
        List<FlowBar> flow,
        List<Workload> workload) {}
