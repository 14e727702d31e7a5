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
				long begin = System.nanoTime();
				work.run();
				times[round] = (System.nanoTime() - begin) / 1e6;
			}
			Arrays.sort(times);
			found[block] = times[(int) Math.ceil(times.length * 0.95) - 1];
		}
		Arrays.sort(found);
		return found[BLOCKS / 2];
	}

	/** What is measured. */
	@FunctionalInterface
	interface Work {

		Object run() throws Exception;

	}

}
