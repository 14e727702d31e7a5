package org.alongside.people;

import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What somebody is about to take out of a part that is kept apart, and what comes of it.
 *
 * @param what {@code person} or {@code group}
 * @param kept identifier of the person or group
 * @param name what it is called
 * @param from where it is kept now
 * @param to where it is to be kept, or null when everybody on the case is to see it
 * @param after what those who see it then will see of the people of the case
 * @param gain who of the staff does not see it now and will
 * @param lose who sees it now and will not any more
 */
public record Opening(String what, UUID kept, String name, Family.Partition from, Family.@Nullable Partition to,
		Family after, List<StaffProfile> gain, List<StaffProfile> lose) {

	/**
	 * Returns a mark of what is shown, so that nothing becomes visible that nobody was
	 * shown before.
	 */
	public String mark() {
		StringBuilder shown = new StringBuilder(what).append(kept).append(from.id()).append(to == null ? "" : to.id());
		after.person(kept).ifPresent(shown::append);
		after.tiesOf(kept).forEach(shown::append);
		after.groups()
			.stream()
			.filter(group -> group.id().equals(kept)
					|| group.members().stream().anyMatch(member -> member.person().equals(kept)))
			.forEach(shown::append);
		gain.forEach(one -> shown.append(one.id()));
		return UUID.nameUUIDFromBytes(shown.toString().getBytes(StandardCharsets.UTF_8)).toString();
	}

}
