package org.alongside.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One figure of a benchmark, held against a reference of the same run.
 *
 * @param id name of the measure, such as {@code S9}
 * @param value what was measured
 * @param reference what it is compared with, or 0 where the target is absolute
 * @param ratio value by reference, or 0
 * @param target the most the ratio may be; where there is no reference, or it only stands
 * beside, the most the value may be
 * @param holds whether the target is reached
 * @param unit unit of value and reference
 */
record Figure(String id, double value, double reference, double ratio, double target, boolean holds, String unit) {

	static Figure atMost(String id, double value, double reference, double target, String unit) {
		double ratio = reference == 0 ? 0 : value / reference;
		return new Figure(id, value, reference, ratio, target, (reference == 0 ? value : ratio) <= target, unit);
	}

	/**
	 * A figure with a target of its own; the reference is said beside it and decides
	 * nothing.
	 */
	static Figure within(String id, double value, double reference, double target, String unit) {
		return new Figure(id, value, reference, value / reference, target, value <= target, unit);
	}

	static void write(String name, Map<String, Object> data, List<Figure> figures) throws IOException {
		Map<String, Object> result = new LinkedHashMap<>();
		result.put("name", name);
		result.put("machine", Map.of("cores", Runtime.getRuntime().availableProcessors(), "system",
				System.getProperty("os.name"), "java", System.getProperty("java.version")));
		result.put("database", "PostgreSQL 17, embedded");
		result.put("data", data);
		result.put("figures", figures);
		Path file = Path.of("target", "bench", name + ".json");
		Files.createDirectories(file.getParent());
		new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), result);
	}

}
