package org.alongside.forms;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reading and writing by path in nested maps.
 */
final class Paths {

	private Paths() {
	}

	static @Nullable Object get(@Nullable Object from, List<String> path) {
		Object value = from;
		for (String segment : path) {
			if (!(value instanceof Map<?, ?> map)) {
				return null;
			}
			value = map.get(segment);
		}
		return value;
	}

	static void put(Map<String, Object> into, List<String> path, @Nullable Object value) {
		Map<String, Object> map = into;
		for (String segment : path.subList(0, path.size() - 1)) {
			map = below(map, segment);
		}
		map.put(path.get(path.size() - 1), value);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> below(Map<String, Object> map, String segment) {
		if (!(map.get(segment) instanceof Map)) {
			map.put(segment, new LinkedHashMap<String, Object>());
		}
		return (Map<String, Object>) map.get(segment);
	}

}
