package org.alongside.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Where the bundles are. Their file names carry a hash of their content, which the build
 * writes down in a manifest; templates ask by the plain name in a {@code th:with}, as
 * Thymeleaf knows no beans where addresses are written.
 */
@Component("assets")
public class Assets {

	static final String PATH = "/assets/";

	private static final String MANIFEST = "static/assets/manifest.json";

	private final String root;

	private final Map<String, String> files;

	@Autowired
	Assets(@Value("${server.servlet.context-path:}") String contextPath) {
		this(contextPath, read());
	}

	Assets(String contextPath, Map<String, String> files) {
		this.root = contextPath + PATH;
		this.files = Map.copyOf(files);
	}

	/**
	 * Returns the address of a bundle, context path included.
	 * @param name its plain name, such as {@code app.css}
	 * @throws IllegalArgumentException if the build made no such bundle
	 */
	public String url(String name) {
		String file = files.get(name);
		if (file == null) {
			throw new IllegalArgumentException("No bundle is named " + name);
		}
		return root + file;
	}

	private static Map<String, String> read() {
		try (InputStream manifest = new ClassPathResource(MANIFEST).getInputStream()) {
			return new ObjectMapper().readValue(manifest, new TypeReference<>() {
			});
		}
		catch (IOException problem) {
			throw new UncheckedIOException("The bundles are missing; build with Maven, which makes them", problem);
		}
	}

}
