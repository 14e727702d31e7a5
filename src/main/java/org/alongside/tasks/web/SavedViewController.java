package org.alongside.tasks.web;

import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TeamId;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.TeamProfile;
import org.alongside.tasks.InboxQuestion;
import org.alongside.tasks.SavedView;
import org.alongside.tasks.SavedViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Views under a name: save, rename, delete.
 */
@Controller
class SavedViewController {

	private final SavedViews views;

	private final StaffDirectory staff;

	SavedViewController(SavedViews views, StaffDirectory staff) {
		this.views = views;
		this.staff = staff;
	}

	@GetMapping("/tasks/views")
	String views(@SignedIn StaffProfile me, Model model) {
		Map<TeamId, String> teams = staff.teams()
			.stream()
			.collect(Collectors.toMap(TeamProfile::id, TeamProfile::name));
		model.addAttribute("saved", views.shelf(me).views().stream().map(view -> line(view, me, teams)).toList());
		return "tasks/views";
	}

	@PostMapping("/tasks/views")
	String save(@SignedIn StaffProfile me, @RequestParam Map<String, String> asked,
			@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String team) {
		InboxQuestion question = InboxQuestion.of(asked);
		UUID id = views.save(me, name, question, team.isBlank() ? null : team(team));
		return "redirect:/tasks?" + question.query() + "&saved=" + id;
	}

	@PostMapping("/tasks/views/{id}/rename")
	String rename(@SignedIn StaffProfile me, @PathVariable UUID id, @RequestParam(defaultValue = "") String name) {
		views.rename(me, id, name);
		return "redirect:/tasks/views";
	}

	@PostMapping("/tasks/views/{id}/delete")
	String delete(@SignedIn StaffProfile me, @PathVariable UUID id) {
		views.delete(me, id);
		return "redirect:/tasks/views";
	}

	private static Line line(SavedView view, StaffProfile me, Map<TeamId, String> teams) {
		boolean own = view.owner().equals(me.id());
		return new Line(view.id(), view.name(), "/tasks?" + view.query() + "&saved=" + view.id(),
				view.team() == null ? null : teams.getOrDefault(view.team(), "?"), own,
				own || view.team() != null && me.supervises().contains(view.team()));
	}

	private static TeamId team(String id) {
		try {
			return new TeamId(UUID.fromString(id));
		}
		catch (IllegalArgumentException problem) {
			throw new RefusedException(FieldError.of("team", "option"));
		}
	}

	/** A view with what the reader may do with it. */
	record Line(UUID id, String name, String url, @Nullable String team, boolean mayRename, boolean mayDelete) {
	}

}
