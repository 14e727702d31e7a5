package org.alongside.engine;

import org.alongside.database.TestDatabase;
import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ReleaseTest {

	private static final List<String> PATTERNS = List.of("classpath*:processes/**/*.bpmn",
			"classpath*:forms/**/*.form");

	@TempDir
	Path folder;

	@Test
	void makesNewVersionsOnlyOfWhatChangedHoweverOftenAndWhereverItStarts() {
		JdbcConnectionDetails database = TestDatabase.fresh();
		try (ConfigurableApplicationContext first = start(database)) {
			assertThat(versions(first)).hasSize(8).allSatisfy((file, version) -> assertThat(version).isEqualTo(1));
		}
		try (ConfigurableApplicationContext second = start(database)) {
			assertThat(versions(second)).hasSize(8).allSatisfy((file, version) -> assertThat(version).isEqualTo(1));
			Release release = second.getBean(Release.class);
			SortedMap<String, byte[]> files = ReleaseFiles.read(second, List.of("classpath:engine/*"));

			files.computeIfPresent("first-step.form", (name, form) -> changed(form, "Note", "Remark"));
			release.deploy(files);
			release.deploy(files);

			assertThat(versions(second)).containsEntry("first-step", 2).containsEntry("two-steps", 1);
			assertThat(versions(second).values()).containsOnlyOnce(2);

			files.computeIfPresent("two-steps.bpmn", (name, model) -> changed(model, "Do the first", "Take the first"));
			release.deploy(files);

			assertThat(versions(second)).containsEntry("two-steps", 2).containsEntry("whole-case", 1);
		}
	}

	@Test
	void letsATaskKeepTheFormItCameUpWith() {
		try (ConfigurableApplicationContext context = start(TestDatabase.fresh())) {
			CaseProcesses processes = context.getBean(CaseProcesses.class);
			EngineTasks tasks = context.getBean(EngineTasks.class);
			processes.start("two-steps", CaseId.random(), Map.of());
			String before = context.getBean(TaskService.class).createTaskQuery().singleResult().getId();
			SortedMap<String, byte[]> files = ReleaseFiles.read(context, List.of("classpath:engine/*"));
			files.computeIfPresent("first-step.form", (name, form) -> changed(form, "Note", "Remark"));
			context.getBean(Release.class).deploy(files);
			CaseId later = CaseId.random();
			processes.start("two-steps", later, Map.of());
			String after = tasks.open(null, 10)
				.stream()
				.filter(task -> task.caseId().equals(later))
				.findFirst()
				.orElseThrow()
				.id();

			assertThat(tasks.formOf(before).orElseThrow().schema()).contains("Note");
			assertThat(tasks.formOf(after).orElseThrow().schema()).contains("Remark");
			DeployedForms forms = context.getBean(DeployedForms.class);
			assertThat(forms.latest("first-step").orElseThrow().version()).isEqualTo(2);
			assertThat(forms.version("first-step", 1).orElseThrow().schema()).contains("Note");
			assertThat(forms.version("first-step", 3)).isEmpty();
			assertThat(forms.latest("nothing")).isEmpty();
		}
	}

	@Test
	void deploysAllOrNothing() {
		try (ConfigurableApplicationContext context = start(TestDatabase.fresh())) {
			SortedMap<String, byte[]> files = ReleaseFiles.read(context, List.of("classpath:engine/*"));
			files.computeIfPresent("first-step.form", (name, form) -> changed(form, "Note", "Remark"));
			files.computeIfPresent("two-steps.bpmn",
					(name, model) -> changed(model, "camunda:formKey=", "camunda:formHandlerClass="));

			assertThatExceptionOfType(UnsafeModelException.class)
				.isThrownBy(() -> context.getBean(Release.class).deploy(files))
				.withMessageContaining("two-steps.bpmn \u203a second-step");

			assertThat(versions(context).values()).containsOnly(1);
		}
	}

	@Test
	void startsTwoNodesAtOnceOnAnEmptyDatabase() throws Exception {
		JdbcConnectionDetails database = TestDatabase.fresh();
		// Two nodes are two machines; here they would set up one JVM's logging together
		System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
		CompletableFuture<ConfigurableApplicationContext> one = CompletableFuture.supplyAsync(() -> start(database));
		CompletableFuture<ConfigurableApplicationContext> two = CompletableFuture.supplyAsync(() -> start(database));

		try (ConfigurableApplicationContext first = one.get(120, TimeUnit.SECONDS);
				ConfigurableApplicationContext second = two.get(120, TimeUnit.SECONDS)) {
			assertThat(versions(first)).hasSize(8).allSatisfy((file, version) -> assertThat(version).isEqualTo(1));
			assertThat(second.getBean(RepositoryService.class).createDeploymentQuery().count()).isEqualTo(1);
		}
		finally {
			System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
		}
	}

	@Test
	void keepsTheEnginesTablesInASchemaOfTheirOwn() {
		try (ConfigurableApplicationContext context = start(TestDatabase.fresh())) {
			assertThat(context.getBean(JdbcClient.class)
				.sql("select distinct table_schema from information_schema.tables where table_name like 'act\\_%'")
				.query(String.class)
				.list()).containsExactly("camunda");
		}
	}

	@Test
	void findsTheSameFilesInAFolderAndInAJarWithoutTheModelersTemplates() throws IOException {
		Map<String, String> files = Map.of("processes/a.bpmn", "<a>\n</a>\n", "processes/deep/b.bpmn", "<b/>",
				"processes/.camunda/c.bpmn", "<c/>", "forms/d.form", "{}");
		Path jar = folder.resolve("release.jar");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
			for (String directory : List.of("processes/", "processes/deep/", "processes/.camunda/", "forms/")) {
				out.putNextEntry(new JarEntry(directory));
			}
			for (Map.Entry<String, String> file : files.entrySet()) {
				out.putNextEntry(new JarEntry(file.getKey()));
				out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
				Path copy = folder.resolve("elsewhere").resolve(file.getKey());
				Files.createDirectories(copy.getParent());
				Files.writeString(copy, file.getValue().replace("\n", "\r\n"));
			}
		}

		Map<String, String> inFolder = read(folder.resolve("elsewhere/").toUri().toURL());
		Map<String, String> inJar = read(jar.toUri().toURL());

		assertThat(inFolder).isEqualTo(inJar).containsOnlyKeys("a.bpmn", "b.bpmn", "d.form");
		Files.writeString(folder.resolve("elsewhere/processes/deep/a.bpmn"), "<other/>");
		assertThatIllegalStateException().isThrownBy(() -> read(folder.resolve("elsewhere/").toUri().toURL()))
			.withMessageContaining("Two different files are called a.bpmn");
	}

	private static ConfigurableApplicationContext start(JdbcConnectionDetails database) {
		return new SpringApplicationBuilder(EngineTestApplication.class).web(WebApplicationType.NONE)
			.run("--" + EngineTestApplication.MODELS, "--" + EngineTestApplication.CONTRACT,
					"--camunda.bpm.job-execution.enabled=false", "--spring.datasource.url=" + database.getJdbcUrl(),
					"--spring.datasource.username=" + database.getUsername(),
					"--spring.datasource.password=" + database.getPassword(),
					"--spring.datasource.hikari.maximum-pool-size=4");
	}

	private static Map<String, Integer> versions(ConfigurableApplicationContext context) {
		Map<String, Integer> versions = new TreeMap<>();
		context.getBean(JdbcClient.class).sql("""
				select key_, max(version_), count(*) from act_re_procdef group by key_
				union all select key_, max(version_), count(*) from act_re_decision_def group by key_
				union all select key_, max(version_), count(*) from act_re_camformdef group by key_
				""").query(row -> {
			assertThat(row.getInt(3)).isEqualTo(row.getInt(2));
			versions.put(row.getString(1), row.getInt(2));
		});
		return versions;
	}

	private static byte[] changed(byte[] content, String from, String to) {
		return new String(content, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
	}

	private static Map<String, String> read(URL root) throws IOException {
		Map<String, String> contents = new TreeMap<>();
		try (URLClassLoader loader = new URLClassLoader(new URL[] { root }, null)) {
			ReleaseFiles.read(new PathMatchingResourcePatternResolver(loader), PATTERNS)
				.forEach((name, content) -> contents.put(name, new String(content, StandardCharsets.UTF_8)));
		}
		return contents;
	}

}
