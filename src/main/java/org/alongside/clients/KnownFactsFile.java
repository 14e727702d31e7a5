package org.alongside.clients;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the list when the application starts. A list that does not hold together ends the
 * start with every problem named: a fact nobody checks would be a wrong one some day.
 */
@Component
class KnownFactsFile implements KnownFacts {

	private static final String FILE = "forms/known-facts.yaml";

	private static final ObjectMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.build();

	private final Map<String, KnownFact> facts = new LinkedHashMap<>();

	@Autowired
	KnownFactsFile() {
		this(shipped());
	}

	/**
	 * Reads a list.
	 * @throws IllegalStateException if it is not sound, naming what is wrong
	 */
	KnownFactsFile(String text) {
		List<String> problems = new ArrayList<>();
		for (KnownFact fact : read(text)) {
			problem(fact, problems);
			facts.put(fact.name(), fact);
		}
		Arrays.stream(Fact.values())
			.map(Fact::field)
			.filter(name -> !facts.containsKey(name))
			.forEach(name -> problems.add(name + ": is missing, the record needs it"));
		if (!problems.isEmpty()) {
			throw new IllegalStateException(FILE + " does not hold together:\n" + String.join("\n", problems));
		}
	}

	@Override
	public Collection<KnownFact> all() {
		return facts.values();
	}

	@Override
	public Optional<KnownFact> find(String name) {
		return Optional.ofNullable(facts.get(name));
	}

	private void problem(KnownFact fact, List<String> problems) {
		if (fact.name() == null || !fact.name().matches("[a-z][A-Za-z]{1,38}")) {
			problems.add(fact.name() + ": a name is 2 to 39 letters and begins with a small one");
		}
		if (facts.containsKey(fact.name())) {
			problems.add(fact.name() + ": stands twice");
		}
		if (fact.shape() == null) {
			problems.add(fact.name() + ": shape is missing");
		}
		if (fact.limit() < 1 || fact.limit() > KnownFact.LONGEST) {
			problems.add(fact.name() + ": longest is 1 to " + KnownFact.LONGEST);
		}
		if ((fact.shape() == FactShape.CHOICE) == fact.options().isEmpty()) {
			problems.add(fact.name() + ": a choice, and nothing else, has options");
		}
	}

	private static List<KnownFact> read(String text) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		try {
			Object tree = new Yaml(new SafeConstructor(options)).load(text);
			return Objects.requireNonNullElse(MAPPER.convertValue(tree, new TypeReference<List<KnownFact>>() {
			}), List.of());
		}
		catch (YAMLException | IllegalArgumentException ex) {
			throw new IllegalStateException(FILE + " cannot be read: " + ex.getMessage(), ex);
		}
	}

	private static String shipped() {
		try {
			return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
