package veridict.benchmark.load;

/**
 * What the callers found.
 *
 * @param p50 half of the answers came within so many milliseconds
 * @param p99 and all but one in a hundred within so many
 * @param cpuSeconds what calling cost the machine, which is ours in no way
 */
public record Outcome(int answers, double seconds, double p50, double p99, double cpuSeconds) {

    public double perSecond() {
        return answers / seconds;
    }
}
