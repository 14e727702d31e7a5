package org.alongside.processes;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps {@code docs/processes} what the build makes of {@code processes}. To write it:
 * {@code mvn test -Dtest=ProcessPicturesTest -Dpictures=write}.
 */
class ProcessPicturesTest {

	private static final Path PAGES = Path.of("docs", "processes");

	@TestFactory
	Stream<DynamicTest> showsEveryProcessAndDecisionAsItIs() {
		return pages().entrySet()
			.stream()
			.map((page) -> DynamicTest.dynamicTest(page.getKey(), () -> shows(page.getKey(), page.getValue())));
	}

	@Test
	void showsNothingThatIsGone() throws IOException {
		try (Stream<Path> kept = Files.list(PAGES)) {
			assertThat(kept.map((file) -> file.getFileName().toString())).isSubsetOf(pages().keySet());
		}
	}

	private static Map<String, String> pages() {
		Map<String, String> pages = new TreeMap<>();
		ProcessFiles.models().forEach((name, model) -> pages.put(name + ".svg", ProcessPicture.svg(model)));
		pages.put("decisions.md", DecisionPage.markdown(ProcessFiles.decisions().values()));
		pages.put("README.md", ProcessPage.markdown(ProcessFiles.models()));
		return pages;
	}

	private static void shows(String name, String made) throws IOException {
		Path page = PAGES.resolve(name);
		if ("write".equals(System.getProperty("pictures"))) {
			Files.createDirectories(PAGES);
			Files.writeString(page, made);
		}
		assertThat(page).as("run mvn test -Dtest=ProcessPicturesTest -Dpictures=write and commit what it wrote")
			.exists()
			.content(StandardCharsets.UTF_8)
			.isEqualTo(made);
	}

}
