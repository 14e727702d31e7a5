package org.alongside.walk;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The product is killed again and again while a case is walked, and nothing is lost and
 * nothing done twice.
 */
class KilledIT {

	private static final int KILLS = 3;

	private static final int STEPS_BETWEEN = 8;

	private static final Duration WALK_LIMIT = Duration.ofMinutes(3);

	private final Path folder = Path.of("target", "killed").toAbsolutePath();

	private final Path data = folder.resolve("data");

	private final long seed = System.nanoTime();

	private final Random random = new Random(seed);

	private final Set<String> acknowledged = new LinkedHashSet<>();

	private int starts;

	@Nullable private Node product;

	@BeforeEach
	void emptyFolder() throws IOException {
		FileSystemUtils.deleteRecursively(folder);
		Files.createDirectories(folder);
	}

	@AfterEach
	void stop() throws InterruptedException {
		kill();
	}

	@Test
	void losesNothingAndDoesNothingTwiceHoweverOftenItIsKilled() throws Exception {
		ApiWalker walker = start();
		String caseId = walker.refer("Sample");
		for (int kill = 0; kill < KILLS; kill++) {
			int steps = random.nextInt(STEPS_BETWEEN);
			for (int step = 0; step < steps; step++) {
				step(walker, caseId);
			}
			killInTheMiddleOfAStep(walker, caseId);
			walker = start();
		}
		Instant end = Instant.now().plus(WALK_LIMIT);
		while (!walker.file(caseId).path("stage").asText().equals("CLOSED")) {
			assertThat(Instant.now()).as("seed %s", seed).isBefore(end);
			step(walker, caseId);
		}
		everythingIsThereOnce(caseId);
		kill();
		noServerOf(data);
	}

	@Test
	void carriesOutOnceWhatWasOnlyKeptWhenItWasKilled() throws Exception {
		ApiWalker walker = start();
		String caseId = walker.refer("Keptsample");
		ApiWalker.Completion next = walker.next(walker.file(caseId));
		walker.completeWithGrace(next);
		kill();
		acknowledged.add(next.task());
		walker = start();
		Instant end = Instant.now().plus(WALK_LIMIT);
		while (walker.file(caseId).path("openTasks").findValuesAsText("id").contains(next.task())) {
			assertThat(Instant.now()).isBefore(end);
			Thread.sleep(250);
		}
		Thread.sleep(2000); // a second time would come now
		everythingIsThereOnce(caseId);
		try (Connection database = database()) {
			assertThat(texts(database, """
					select pending_completion.task_id from app.pending_completion
					join app.task on task.id = task_id where case_id::text = ?
					""", caseId)).isEmpty();
		}
		kill();
		noServerOf(data);
	}

	private void step(ApiWalker walker, String caseId) throws Exception {
		JsonNode file = walker.file(caseId);
		if (file.path("openTasks").isEmpty()) {
			Thread.sleep(250); // what is done in the background
			return;
		}
		ApiWalker.Completion next = walker.next(file);
		walker.complete(next);
		acknowledged.add(next.task());
	}

	private void killInTheMiddleOfAStep(ApiWalker walker, String caseId) throws Exception {
		JsonNode file = walker.file(caseId);
		if (!file.path("openTasks").isEmpty()) {
			ApiWalker.Completion next = walker.next(file);
			CompletableFuture<Integer> answer = walker.begin(next);
			Thread.sleep(random.nextInt(60));
			kill();
			if (answer.handle((status, problem) -> problem == null && status == 200).get()) {
				acknowledged.add(next.task());
			}
		}
		else {
			kill();
		}
	}

	private void everythingIsThereOnce(String caseId) throws Exception {
		try (Connection database = database()) {
			Set<String> completed = new LinkedHashSet<>(texts(database,
					"select id from app.task where ended_how = 'completed' and case_id::text = ?", caseId));
			List<String> kept = texts(database,
					"select subject from app.form_submission where subject like 'task:%' and case_id::text = ?",
					caseId);
			List<String> told = texts(database,
					"select id::text from app.timeline_entry where kind = 'task.completed' and case_id::text = ?",
					caseId);
			assertThat(completed).as("seed %s", seed).containsAll(acknowledged);
			assertThat(told).as("seed %s", seed).hasSameSizeAs(completed);
			assertThat(kept).as("seed %s", seed)
				.containsExactlyInAnyOrderElementsOf(completed.stream().map(id -> "task:" + id).toList());
		}
	}

	private static List<String> texts(Connection database, String query, String caseId) throws SQLException {
		List<String> found = new ArrayList<>();
		try (var statement = database.prepareStatement(query)) {
			statement.setString(1, caseId);
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					found.add(rows.getString(1));
				}
			}
		}
		return found;
	}

	private Connection database() throws IOException, SQLException {
		String port = Files.readAllLines(data.resolve("cluster/postmaster.pid")).get(3).strip();
		return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/alongside", "alongside",
				Files.readString(data.resolve("password")).strip());
	}

	private ApiWalker start() throws Exception {
		Path tokens = folder.resolve("tokens");
		Node started = Node.start(folder.resolve("log" + ++starts), Map.of(), "--alongside.database.directory=" + data,
				"--alongside.demo.people=0", "--alongside.demo.tokens-file=" + tokens);
		product = started;
		assertThat(started.log()).as("seed %s", seed).contains("The inbox agrees with the engine");
		List<String> people = List.of("ines", "dana", "miguel", "sam");
		var issued = Files.readAllLines(tokens)
			.stream()
			.map(line -> line.split("="))
			.collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
		return new ApiWalker(started.port(), people.stream().map(issued::get).toList());
	}

	private void kill() throws InterruptedException {
		if (product != null) {
			product.kill();
		}
	}

	private static void noServerOf(Path data) throws InterruptedException {
		Instant end = Instant.now().plusSeconds(15);
		while (servers(data) > 0 && Instant.now().isBefore(end)) {
			Thread.sleep(100);
		}
		assertThat(servers(data)).isZero();
	}

	private static long servers(Path data) {
		return ProcessHandle.allProcesses()
			.filter(process -> process.info().command().orElse("").startsWith(data.toString()))
			.count();
	}

}
