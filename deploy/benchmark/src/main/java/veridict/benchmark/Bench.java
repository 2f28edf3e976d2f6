package veridict.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** deploy/bench: runs the benchmarks that were named, or all, and ends with 0 when every bar was reached. */
public final class Bench {
    private static final Map<String, Supplier<Result>> BENCHES = new TreeMap<>(Map.of(
            "start",
            StartBench::run,
            "delivery",
            DeliveryBench::run,
            "isolation",
            IsolationBench::run,
            "reach",
            ReachBench::run,
            "transition",
            TransitionBench::run,
            "engines",
            EnginesBench::run,
            "lists",
            ListsBench::run));

    private Bench() {}

    public static void main(String[] names) throws IOException {
        Set<String> unknown = new TreeSet<>(List.of(names));
        unknown.removeAll(BENCHES.keySet());
        if (!unknown.isEmpty()) {
            System.err.println("There is no benchmark " + unknown + "; there are " + BENCHES.keySet());
            System.exit(2);
        }
        boolean reached = true;
        for (Map.Entry<String, Supplier<Result>> bench : BENCHES.entrySet()) {
            if (names.length == 0 || List.of(names).contains(bench.getKey())) {
                Result result = bench.getValue().get();
                result.print();
                result.write(Path.of("deploy/benchmark/target/bench", bench.getKey() + ".json"));
                reached &= result.reached();
            }
        }
        System.exit(reached ? 0 : 1);
    }
}
