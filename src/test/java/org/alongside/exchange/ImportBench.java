package org.alongside.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the import of a bundle of 2 MB (first after the warm-up and later), the
 * largest that is accepted, and the heap both take. Started by hand or by the bench
 * profile, alone in its process; writes {@code target/bench/import.json}. An argument
 * names a bundle to take instead of a made-up one.
 */
public final class ImportBench {

	private static final int MEGABYTE = 1024 * 1024;

	private ImportBench() {
	}

	public static void main(String[] arguments) throws IOException {
		byte[] bundle = arguments.length > 0 ? Files.readAllBytes(Path.of(arguments[0])) : made(2 * MEGABYTE);
		long before = heap();
		Exchange exchange = new Exchange();
		FhirParsing.warm();
		double first = seconds(exchange, bundle);
		double[] later = new double[20];
		for (int run = 0; run < later.length; run++) {
			later[run] = seconds(exchange, bundle);
		}
		Arrays.sort(later);
		double small = (peak() - before) / (double) MEGABYTE;
		double plain = parse(bundle);
		byte[] largest = made(19 * MEGABYTE);
		double whole = seconds(exchange, largest);
		double large = (peak() - before - 2.0 * largest.length) / MEGABYTE;
		write(List.of(figure("import-2mb-first", first, plain, 3, "s"),
				figure("import-2mb-p95", later[18], plain, 3, "s"),
				figure("import-2mb-heap", small, bundle.length / (double) MEGABYTE, 200, "MB"),
				figure("import-19mb", whole, plain, 10, "s"),
				figure("import-19mb-heap", large, largest.length / (double) MEGABYTE, 200, "MB")), bundle.length);
	}

	/** The reference of the same run: a JSON tree of the same bytes. */
	private static double parse(byte[] bundle) throws IOException {
		long begin = System.nanoTime();
		new ObjectMapper().readTree(bundle);
		return (System.nanoTime() - begin) / 1e9;
	}

	private static double seconds(Exchange exchange, byte[] bundle) throws IOException {
		long begin = System.nanoTime();
		try (InputStream in = new ByteArrayInputStream(bundle)) {
			exchange.intake.receive(in, null, Exchange.SOMEONE, Locale.ENGLISH);
		}
		return (System.nanoTime() - begin) / 1e9;
	}

	/** A hospital's export: conditions and plans among ten times as much of the rest. */
	private static byte[] made(int length) {
		StringBuilder json = new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[");
		json.append("{\"fullUrl\":\"urn:uuid:p\",\"resource\":{\"resourceType\":\"Patient\",\"name\":[{\"family\":")
			.append("\"Bench\",\"given\":[\"Mark\"]}],\"birthDate\":\"1970-01-01\"}}");
		for (int number = 0; json.length() < length - 2000; number++) {
			String about = "\"subject\":{\"reference\":\"urn:uuid:p\"}";
			json.append(",{\"resource\":{\"resourceType\":\"Condition\",\"code\":{\"text\":\"Condition ")
				.append(number % 400)
				.append("\"},")
				.append(about)
				.append("}}");
			for (int rest = 0; rest < 4; rest++) {
				json.append(",{\"resource\":{\"resourceType\":\"Observation\",\"status\":\"final\",")
					.append(about)
					.append(",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"4548-4\",\"display\":")
					.append("\"Hemoglobin A1c/Hemoglobin.total in Blood\"}]},\"valueQuantity\":{\"value\":7.1,\"unit\":")
					.append("\"%\",\"system\":\"http://unitsofmeasure.org\"},\"note\":[{\"text\":\"")
					.append("x".repeat(300))
					.append("\"}]},\"request\":{\"method\":\"POST\",\"url\":\"Observation\"}}");
			}
		}
		return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
	}

	private static long heap() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	/**
	 * Garbage counts as well: what the heap must have room for unless it is collected.
	 */
	private static long peak() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter(pool -> pool.getType() == MemoryType.HEAP)
			.map(MemoryPoolMXBean::getPeakUsage)
			.mapToLong(usage -> usage.getUsed())
			.sum();
	}

	private static Map<String, Object> figure(String id, double value, double reference, double target, String unit) {
		return Map.of("id", id, "value", value, "reference", reference, "ratio", value / reference, "target", target,
				"holds", value <= target, "unit", unit);
	}

	private static void write(List<Map<String, Object>> figures, int bytes) throws IOException {
		Path folder = Files.createDirectories(Path.of("target", "bench"));
		Map<String, Object> result = Map.of("name", "import", "machine",
				Runtime.getRuntime().availableProcessors() + " processors, Java " + System.getProperty("java.version"),
				"database", "none: reading and mapping only", "data", bytes + " bytes of a hospital's export",
				"figures", new ArrayList<>(figures));
		try (OutputStream out = Files.newOutputStream(folder.resolve("import.json"))) {
			new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(out, result);
		}
	}

}
