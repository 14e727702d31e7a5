package org.alongside.bench;

import java.util.Arrays;

/**
 * How long something takes.
 */
final class Timing {

	private static final int BLOCKS = 5;

	private Timing() {
	}

	/**
	 * The 95th percentile in milliseconds: the middle one of five in a row, so that what
	 * else the machine does in one of them does not count.
	 */
	static double p95(int rounds, Work work) throws Exception {
		for (int round = 0; round < rounds / 4 + 3; round++) {
			work.run();
		}
		double[] found = new double[BLOCKS];
		for (int block = 0; block < BLOCKS; block++) {
			double[] times = new double[Math.max(1, rounds / BLOCKS)];
			for (int round = 0; round < times.length; round++) {
				times[round] = time(work);
			}
			found[block] = p95(times);
		}
		Arrays.sort(found);
		return found[BLOCKS / 2];
	}

	/**
	 * How many times as long the one takes as the other, at the 95th percentile. Both are
	 * run in turn, so that a machine that becomes slower makes both slower; the middle
	 * one of five blocks counts.
	 */
	static double ratio(int rounds, Work work, Work yardstick) throws Exception {
		double[] found = new double[BLOCKS];
		for (int block = 0; block < BLOCKS; block++) {
			double[] times = new double[Math.max(1, rounds / BLOCKS)];
			double[] other = new double[times.length];
			for (int round = 0; round < times.length; round++) {
				times[round] = time(work);
				other[round] = time(yardstick);
			}
			found[block] = p95(times) / p95(other);
		}
		Arrays.sort(found);
		return found[BLOCKS / 2];
	}

	private static double time(Work work) throws Exception {
		long begin = System.nanoTime();
		work.run();
		return (System.nanoTime() - begin) / 1e6;
	}

	private static double p95(double[] times) {
		Arrays.sort(times);
		return times[(int) Math.ceil(times.length * 0.95) - 1];
	}

	/** What is measured. */
	@FunctionalInterface
	interface Work {

		Object run() throws Exception;

	}

}
