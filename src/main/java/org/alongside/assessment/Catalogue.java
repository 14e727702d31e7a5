package org.alongside.assessment;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The instruments, read from files when the application starts. A file that does not fit
 * together with its form and its decision table ends the start with every problem named
 * by file and field: an instrument that scores wrongly is worse than none.
 */
@Component
class Catalogue {

	private static final String ENTRIES = "classpath*:forms/instruments/*.yaml";

	private static final List<String> BESIDE = List.of("classpath*:forms/*.form", "classpath*:processes/*.dmn");

	private final Map<String, Instrument> instruments = new LinkedHashMap<>();

	@Autowired
	Catalogue(ResourcePatternResolver resolver) {
		this(read(resolver, List.of(ENTRIES)), read(resolver, BESIDE));
	}

	/**
	 * Reads entries.
	 * @param entries the files of the catalogue, by name
	 * @param beside the forms and decision tables, by file name
	 * @throws IllegalStateException if an entry is not sound, naming file and field
	 */
	Catalogue(Map<String, String> entries, Map<String, String> beside) {
		List<String> problems = new ArrayList<>();
		CatalogueCheck check = new CatalogueCheck(beside);
		new TreeMap<>(entries).forEach((file, text) -> CatalogueFile.read(file, text, problems).ifPresent((entry) -> {
			problems.addAll(check.problems(file, entry));
			instruments.put(entry.id(), entry);
		}));
		if (!problems.isEmpty()) {
			throw new IllegalStateException(
					"The catalogue of instruments does not hold together:\n" + String.join("\n", problems));
		}
	}

	Collection<Instrument> all() {
		return instruments.values();
	}

	Optional<Instrument> find(String id) {
		return Optional.ofNullable(instruments.get(id));
	}

	private static Map<String, String> read(ResourcePatternResolver resolver, List<String> patterns) {
		Map<String, String> files = new TreeMap<>();
		try {
			for (String pattern : patterns) {
				for (Resource file : resolver.getResources(pattern)) {
					files.put(String.valueOf(file.getFilename()),
							file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

}
