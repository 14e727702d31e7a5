package org.alongside.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was read of the deployed files, forgotten as soon as something is deployed.
 *
 * @param <K> what is asked for
 * @param <V> what was found
 */
final class UntilDeployed<K, V> {

	/** More than an agency has files. */
	private static final int MOST = 2_000;

	private final Deployments deployments;

	private volatile Known<K, V> known = new Known<>("", Map.of());

	UntilDeployed(Deployments deployments) {
		this.deployments = deployments;
	}

	/** Returns what is known, or reads it. */
	V get(K key, Function<K, V> reading) {
		String state = deployments.state();
		Known<K, V> now = known;
		if (!now.state.equals(state) || now.values.size() > MOST) {
			now = new Known<>(state, new ConcurrentHashMap<>());
			known = now;
		}
		return now.values.computeIfAbsent(key, reading);
	}

	private record Known<K, V>(String state, Map<K, V> values) {
	}

}
