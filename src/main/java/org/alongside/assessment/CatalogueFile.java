package org.alongside.assessment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads an entry of the catalogue. Words it does not know are refused, so that a slip of
 * the pen does not switch off a rule in silence.
 */
final class CatalogueFile {

	private static final ObjectMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.build();

	private CatalogueFile() {
	}

	/** Returns the entry, or adds what is wrong to the problems. */
	static Optional<Instrument> read(String file, String text, List<String> problems) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		try {
			Object tree = new Yaml(new SafeConstructor(options)).load(text);
			return Optional.ofNullable(MAPPER.convertValue(tree, Instrument.class));
		}
		catch (YAMLException ex) {
			problems.add(file + ": is not YAML: " + ex.getMessage());
		}
		catch (IllegalArgumentException ex) {
			problems.add((ex.getCause() instanceof JsonMappingException wrong)
					? file + ": " + path(wrong) + ": " + wrong.getOriginalMessage() : file + ": " + ex.getMessage());
		}
		return Optional.empty();
	}

	private static String path(JsonMappingException wrong) {
		return wrong.getPath()
			.stream()
			.map((step) -> (step.getFieldName() != null) ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
			.collect(Collectors.joining())
			.replaceFirst("^\\.", "");
	}

}
