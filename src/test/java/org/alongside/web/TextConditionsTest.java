package org.alongside.web;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A condition on a text is false when the text is "no", "off" or "false": an answer "No"
 * and what somebody called No has told would be left blank. Texts are compared with null.
 */
class TextConditionsTest {

	private static final Pattern BARE = Pattern
		.compile("th:(?:if|unless)=\"\\$\\{(?:[A-Za-z0-9_]+\\.)*([A-Za-z0-9_]+)}\"");

	/** What is yes or no, a thing, a time or a code; never words. */
	private static final Set<String> NO_TEXT = Set.of("_csrf", "activated", "active", "acuity", "after", "already",
			"answerId", "answerable", "answered", "apart", "asked", "at", "atLeast", "back", "before", "bond",
			"callLate", "calledAt", "cases", "choose", "choosePart", "client", "comparison", "completing", "concern",
			"consent", "consentExpires", "decision", "died", "diedOn", "digest", "divided", "done", "doneTask",
			"drawing", "dueBasis", "earlier", "edition", "effect", "eligibility", "elsewhere", "empty", "errors",
			"explained", "first", "flow", "fresh", "fromAge", "given", "givenUp", "group", "hard", "head", "heading",
			"held", "home", "how", "identity", "inWork", "issuedToken", "language", "last", "lastMade", "lastUsed",
			"late", "later", "licence", "line", "locked", "logo", "mapped", "marked", "mayClaim", "mayComplete",
			"mayDelete", "mayRename", "mayReopen", "mayReport", "mayResume", "maySuspend", "mayWithdraw", "me", "mine",
			"minutes", "missing", "mistake", "needs", "next", "notice", "number", "obstacle", "open", "over",
			"overrule", "partial", "person", "picture", "place", "plan", "possible", "present", "reach", "reference",
			"reliable", "response", "rests", "returned", "reversed", "reviewOn", "safety", "saved", "scaledUp",
			"screening", "sent", "settled", "shared", "started", "stays", "suspended", "takenBack", "task",
			"timelineNext", "unread", "unseen", "usable", "verified", "version", "waiting", "waits", "watched",
			"withdrawn", "written", "writtenAt", "wrong", "zone");

	@Test
	void comparesTextsWithNull() throws IOException {
		List<String> bare = new ArrayList<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
			for (Path file : files.filter(one -> one.toString().endsWith(".html")).sorted().toList()) {
				Matcher found = BARE.matcher(Files.readString(file));
				while (found.find()) {
					if (!NO_TEXT.contains(found.group(1))) {
						bare.add(file.getFileName() + ": " + found.group());
					}
				}
			}
		}
		assertThat(bare).as("write ${x != null}, or name it here when it is never words").isEmpty();
	}

}
