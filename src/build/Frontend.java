import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Builds the browser's part of Alongside: {@code java Frontend.java SOURCES OUTPUT}.
 * Packages are installed only when the lock file changed, bundles are made only when a
 * source changed, so that it can run at every build.
 */
public final class Frontend {

	private static final int OLDEST_NODE = 20;

	private static final boolean WINDOWS = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");

	private final Path sources;

	private final Path output;

	private Frontend(Path sources, Path output) {
		this.sources = sources.toAbsolutePath().normalize();
		this.output = output.toAbsolutePath().normalize();
	}

	public static void main(String[] arguments) {
		if (arguments.length != 2) {
			fail("Say where the sources are and where the bundles go: java Frontend.java SOURCES OUTPUT");
		}
		try {
			new Frontend(Path.of(arguments[0]), Path.of(arguments[1])).build();
		}
		catch (IOException | UncheckedIOException ex) {
			fail("The browser's part of Alongside could not be built: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			fail("The build of the browser's part of Alongside was interrupted.");
		}
	}

	private void build() throws IOException, InterruptedException {
		Path packages = this.sources.resolve("node_modules");
		Path installed = packages.resolve(".alongside-installed");
		Path built = packages.resolve(".alongside-built");
		String lock = hash(List.of(this.sources.resolve("package-lock.json"), this.sources.resolve("package.json"),
				this.sources.resolve(".npmrc")));
		String state = this.output + " " + hash(sourceFiles());
		boolean install = !lock.equals(read(installed));
		if (!install && (state + " " + manifest()).equals(read(built))) {
			return;
		}
		requireNode();
		if (install) {
			requireNpm();
			run("The packages of the browser's part could not be installed; the reason stands above.",
					command("npm", "ci", "--no-fund", "--no-audit", "--loglevel=error"));
			Files.writeString(installed, lock);
		}
		run("The TypeScript sources do not hold; the reasons stand above.",
				command("npm", "run", "--silent", "check"));
		run("The bundles could not be made; the reason stands above.",
				List.of("node", "build.mjs", this.output.toString()));
		Files.writeString(built, state + " " + manifest());
	}

	private String manifest() throws IOException {
		return read(this.output.resolve("manifest.json"));
	}

	private List<Path> sourceFiles() throws IOException {
		try (Stream<Path> files = Files.walk(this.sources)) {
			return files.filter((file) -> !file.startsWith(this.sources.resolve("node_modules")))
				.filter(Files::isRegularFile)
				.sorted()
				.toList();
		}
	}

	private String hash(List<Path> files) throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Path file : files) {
				digest.update(this.sources.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
				digest.update(Files.readAllBytes(file));
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void requireNode() throws IOException, InterruptedException {
		String version = output(List.of("node", "--version"));
		if (version.isEmpty()) {
			fail("Alongside needs Node " + OLDEST_NODE
					+ " or newer with npm to build its pages; install it and run the command again.");
		}
		String major = version.replaceFirst("^v", "").replaceFirst("\\..*$", "");
		if (!major.chars().allMatch(Character::isDigit) || Integer.parseInt(major) < OLDEST_NODE) {
			fail("Alongside needs Node " + OLDEST_NODE + " or newer to build its pages, and this is Node " + version
					+ "; install a newer one and run the command again.");
		}
	}

	private void requireNpm() throws IOException, InterruptedException {
		if (output(command("npm", "--version")).isEmpty()) {
			fail("Alongside needs npm, which usually comes with Node, to build its pages; install it and run the command again.");
		}
	}

	/** Returns the first line that the command prints, empty when there is no such command. */
	private String output(List<String> command) throws IOException, InterruptedException {
		Process process;
		try {
			process = new ProcessBuilder(command).directory(this.sources.toFile())
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
		}
		catch (IOException ex) {
			return "";
		}
		try (InputStream out = process.getInputStream()) {
			String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
			return (process.waitFor() == 0) ? said.lines().findFirst().orElse("").strip() : "";
		}
	}

	private void run(String failure, List<String> command) throws IOException, InterruptedException {
		int status = new ProcessBuilder(command).directory(this.sources.toFile()).inheritIO().start().waitFor();
		if (status != 0) {
			fail(failure);
		}
	}

	/** On Windows npm is a script, which only the command interpreter finds. */
	private static List<String> command(String... words) {
		List<String> command = new ArrayList<>();
		if (WINDOWS) {
			Collections.addAll(command, "cmd", "/c");
		}
		Collections.addAll(command, words);
		return command;
	}

	private static String read(Path file) throws IOException {
		return Files.exists(file) ? Files.readString(file) : "";
	}

	private static void fail(String sentence) {
		System.err.println(sentence);
		System.exit(1);
	}

}
