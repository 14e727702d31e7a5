package org.alongside.engine;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The diagrams, decisions and forms of this release: file name and content. Neither
 * depends on where they were found (a folder, a jar, a jar in a jar) or on the line ends
 * of the machine that checked them out, so that they are recognised on the next start.
 */
final class ReleaseFiles {

	private static final String TEMPLATES = "/.camunda/";

	private ReleaseFiles() {
	}

	/**
	 * Reads all files that the patterns find.
	 * @throws IllegalStateException if two different files share a name
	 */
	static SortedMap<String, byte[]> read(ResourcePatternResolver resolver, List<String> patterns) {
		SortedMap<String, byte[]> files = new TreeMap<>();
		try {
			for (String pattern : patterns) {
				for (Resource resource : resolver.getResources(pattern)) {
					if (!resource.getURL().getPath().contains(TEMPLATES)) {
						add(files, resource);
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

	private static void add(SortedMap<String, byte[]> files, Resource resource) throws IOException {
		String name = Objects.requireNonNull(resource.getFilename());
		try (InputStream in = resource.getInputStream()) {
			byte[] content = in.readAllBytes();
			byte[] stable = new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n")
				.getBytes(StandardCharsets.UTF_8);
			byte[] other = files.putIfAbsent(name, stable);
			if (other != null && !Arrays.equals(other, stable)) {
				throw new IllegalStateException("Two different files are called " + name + "; give one another name");
			}
		}
	}

}
