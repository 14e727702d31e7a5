package org.alongside.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One Chromium for the whole run: an installed one, else the system's package manager's
 * when root. A missing browser is a failure that says what to do.
 */
final class Browsers {

	private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static final List<Path> PLACES = Stream
		.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
				"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
				"/Applications/Chromium.app/Contents/MacOS/Chromium")
		.map(Path::of)
		.toList();

	private static final Browser CHROMIUM = launch();

	private Browsers() {
	}

	static Browser chromium() {
		return CHROMIUM;
	}

	private static Browser launch() {
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
		return playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setHeadless(true).setArgs(FLAGS));
	}

	private static Path executable() {
		return installed().or(() -> {
			install();
			return installed();
		})
			.orElseThrow(() -> new IllegalStateException("The browser tests need a Chromium or Chrome: install one (on"
					+ " Debian: apt-get install chromium) or set ALONGSIDE_CHROMIUM to its program."));
	}

	private static java.util.Optional<Path> installed() {
		String named = System.getenv("ALONGSIDE_CHROMIUM");
		return Stream.concat(Stream.ofNullable(named).map(Path::of), PLACES.stream())
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static void install() {
		if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
			return;
		}
		run("apt-get", "update", "-q");
		run("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium");
	}

	private static void run(String... command) {
		ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
		builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
		try {
			builder.start().waitFor();
		}
		catch (IOException problem) {
			throw new IllegalStateException("Chromium could not be installed", problem);
		}
		catch (InterruptedException problem) {
			Thread.currentThread().interrupt();
		}
	}

}
