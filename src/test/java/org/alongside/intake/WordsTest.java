package org.alongside.intake;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

	@ParameterizedTest
	@ValueSource(strings = { "intake", "assessment" })
	void saysEverythingInSpanishToo(String bundle) throws IOException {
		Properties english = read(bundle);
		Properties spanish = read(bundle + "_es");

		assertThat(spanish.keySet()).isEqualTo(english.keySet());
		assertThat(spanish.values()).noneMatch((text) -> text.toString().isBlank());
	}

	private static Properties read(String bundle) throws IOException {
		return PropertiesLoaderUtils.loadProperties(new EncodedResource(
				new ClassPathResource("messages/" + bundle + ".properties"), StandardCharsets.UTF_8));
	}

}
