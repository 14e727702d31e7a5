package org.alongside.database;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The PostgreSQL programs that come with the application, unpacked beside the data once.
 */
final class PostgresBinaries {

	/** Major version of the programs; a data directory of another one is refused. */
	static final String MAJOR_VERSION = "17";

	private final Path home;

	private PostgresBinaries(Path home) {
		this.home = home;
	}

	/**
	 * Unpacks the programs unless a finished copy is there.
	 * @param parent folder that holds the copy
	 * @throws IllegalStateException if the platform's programs are not part of the
	 * application
	 */
	static PostgresBinaries unpackInto(Path parent) {
		try {
			Path home = parent.resolve("programs-" + MAJOR_VERSION);
			Path finished = home.resolve(".unpacked");
			if (!Files.exists(finished)) {
				delete(home);
				Files.createDirectories(home);
				unpack(home);
				Files.createFile(finished);
			}
			return new PostgresBinaries(home);
		}
		catch (IOException problem) {
			throw new UncheckedIOException("The database's programs could not be unpacked into " + parent, problem);
		}
	}

	String program(String name) {
		return home.resolve("bin").resolve(name).toAbsolutePath().toString();
	}

	private static void unpack(Path home) throws IOException {
		try (InputStream archive = archive();
				TarArchiveInputStream tar = new TarArchiveInputStream(
						new XZCompressorInputStream(new BufferedInputStream(archive)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				Path target = home.resolve(entry.getName()).normalize();
				if (!target.startsWith(home)) {
					throw new IOException("The archive names a file outside its folder: " + entry.getName());
				}
				write(tar, entry, target);
			}
		}
	}

	private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
		if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
			throw new IOException("Could not make " + target + " executable");
		}
	}

	private static InputStream archive() {
		String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		boolean arm = architecture.equals("aarch64") || architecture.equals("arm64");
		String name = "/postgres-" + (system.contains("mac") ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64")
				+ ".txz";
		InputStream found = PostgresBinaries.class.getResourceAsStream(name);
		if (found == null) {
			throw new IllegalStateException("This build brings no PostgreSQL for " + system + " on " + architecture
					+ ". Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to use"
					+ " a PostgreSQL of your own (14 to 17).");
		}
		return found;
	}

	private static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
