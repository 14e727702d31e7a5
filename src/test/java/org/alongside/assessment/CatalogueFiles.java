package org.alongside.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of the catalogue as they stand in the source tree.
 */
final class CatalogueFiles {

	private CatalogueFiles() {
	}

	static Catalogue shipped() {
		return new Catalogue(read(Path.of("forms/instruments"), ".yaml"), beside());
	}

	/** Returns the forms and decision tables by file name. */
	static Map<String, String> beside() {
		Map<String, String> beside = read(Path.of("forms"), ".form");
		beside.putAll(read(Path.of("processes"), ".dmn"));
		return beside;
	}

	static Map<String, String> read(Path folder, String ending) {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> found = Files.list(folder)) {
			for (Path file : found.filter((one) -> one.toString().endsWith(ending)).toList()) {
				files.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

}
