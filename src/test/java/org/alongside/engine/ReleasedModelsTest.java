package org.alongside.engine;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class ReleasedModelsTest {

	private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

	@ParameterizedTest
	@MethodSource("files")
	void staysWithinWhatModelsMayUse(Path file) throws IOException {
		byte[] content = Files.readAllBytes(file);
		String name = file.getFileName().toString();
		Set<String> delegates = DELEGATE.matcher(new String(content, StandardCharsets.UTF_8))
			.results()
			.map((MatchResult found) -> found.group(1))
			.collect(Collectors.toSet());

		assertThat(name.endsWith(".form") ? FormFileCheck.check(name, content) : XmlCheck.check(name, content,
				name.endsWith(".dmn") ? Vocabulary.dmn() : Vocabulary.bpmn(), delegates))
			.isEmpty();
	}

	static Stream<Path> files() throws IOException {
		return Stream.concat(Files.list(Path.of("processes")), Files.list(Path.of("forms")))
			.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
			.sorted();
	}

}
