package org.alongside.bench;

import org.alongside.exchange.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a hospital's bundle of 2 MB (first after the warm-up and later) and one of nearly
 * 20 MB, and looks at the heap both take. {@code -Dbench.bundle=FILE} takes another one
 * than the made-up one. What the database does with a referral is not measured here.
 */
@Tag("bench")
class ImportBench {

	private static final int MEGABYTE = 1024 * 1024;

	@Test
	void measures() throws IOException {
		String file = System.getProperty("bench.bundle");
		byte[] bundle = file == null ? made(2 * MEGABYTE) : Files.readAllBytes(Path.of(file));
		Exchange.warm();
		long before = heap();
		Exchange exchange = new Exchange();
		double first = seconds(exchange, bundle);
		double[] later = new double[20];
		for (int run = 0; run < later.length; run++) {
			later[run] = seconds(exchange, bundle);
		}
		Arrays.sort(later);
		double heap = (peak() - before) / (double) MEGABYTE;
		byte[] largest = made(19 * MEGABYTE);
		double whole = seconds(exchange, largest);
		// Neither the text it was made in nor its bytes are the import's.
		double most = (peak() - before - 2.0 * largest.length) / MEGABYTE;
		Figure.write("import", Map.of("bytes", bundle.length, "largest", largest.length),
				List.of(Figure.atMost("first", first, 0, 3, "s"), Figure.atMost("p95", later[18], 0, 3, "s"),
						Figure.atMost("heap", heap, 0, 200, "MB"), Figure.atMost("largest", whole, 0, 10, "s"),
						Figure.atMost("largest-heap", most, 0, 200, "MB")));
	}

	private static double seconds(Exchange exchange, byte[] bundle) throws IOException {
		long begin = System.nanoTime();
		try (InputStream in = new ByteArrayInputStream(bundle)) {
			exchange.receiving().receive(in, null, Exchange.SOMEONE, Locale.ENGLISH);
		}
		return (System.nanoTime() - begin) / 1e9;
	}

	/** A hospital's export: conditions among many times as much of the rest. */
	private static byte[] made(int length) {
		StringBuilder json = new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[");
		json.append("{\"fullUrl\":\"urn:uuid:p\",\"resource\":{\"resourceType\":\"Patient\",\"name\":[{\"family\":")
			.append("\"Bench\",\"given\":[\"Mark\"]}],\"birthDate\":\"1970-01-01\"}}");
		String about = "\"subject\":{\"reference\":\"urn:uuid:p\"}";
		for (int number = 0; json.length() < length - 3000; number++) {
			json.append(",{\"resource\":{\"resourceType\":\"Condition\",\"code\":{\"text\":\"Condition ")
				.append(number % 400)
				.append("\"},")
				.append(about)
				.append("}}");
			for (int rest = 0; rest < 4; rest++) {
				json.append(",{\"resource\":{\"resourceType\":\"Observation\",\"status\":\"final\",")
					.append(about)
					.append(",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"4548-4\"}]},")
					.append("\"valueQuantity\":{\"value\":7.1,\"unit\":\"%\"},\"note\":[{\"text\":\"")
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

}
