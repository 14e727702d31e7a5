package org.alongside.safety.web;

import jakarta.servlet.http.HttpServletRequest;
import org.alongside.safety.ActNow;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.web.Markup;
import org.alongside.web.PageTop;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Above every page of a case: the way to report a danger, or that there is one. Above
 * every page of who answers for people in danger: that there are some.
 */
@Component
class DangerTop implements PageTop {

	private static final Pattern CASE = Pattern.compile("/cases/([0-9a-f]{8}-[0-9a-f-]{27})(/.*)?");

	private final ActNow actNow;

	private final Markup markup;

	DangerTop(ActNow actNow, Markup markup) {
		this.actNow = actNow;
		this.markup = markup;
	}

	@Override
	public String of(StaffProfile reader) {
		if (!reader.is(Role.INTAKE_WORKER) && !reader.is(Role.CASE_MANAGER) && !reader.is(Role.SUPERVISOR)) {
			return "";
		}
		List<ActNow.Row> now = actNow.of(reader);
		CaseId caseId = caseOfPage();
		if (now.isEmpty() && caseId == null) {
			return "";
		}
		Map<String, Object> values = new HashMap<>();
		values.put("count", now.size());
		values.put("unseen", now.stream().anyMatch(ActNow.Row::unseen));
		values.put("caseId", caseId == null ? "" : caseId.toString());
		values.put("state",
				caseId == null ? "" : actNow.inDanger(caseId).map(open -> open ? "open" : "watched").orElse("none"));
		return markup.of("safety/top", values);
	}

	private static @Nullable CaseId caseOfPage() {
		HttpServletRequest request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
			.getRequest();
		Matcher found = CASE.matcher(request.getRequestURI().substring(request.getContextPath().length()));
		boolean asks = found.matches() && !"/danger".equals(found.group(2)) && !"/danger/answer".equals(found.group(2));
		return asks ? CaseId.of(found.group(1)) : null;
	}

}
