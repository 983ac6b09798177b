import { m } from '#lib/content/words.ts';
import { isRole } from '#lib/companions/companion.ts';
import { roleWord } from '#lib/companions/role-words.ts';

/** One line of the log of staff acts, as it is stored. */
export interface Mark {
	act: string;
	detail: string;
	at: Date;
	/** First names, where they are still of the association. */
	by: string | null;
	companion: string | null;
}

/** A line of the log, said in the language of the page. */
export function markWord({ act, detail, by, companion }: Mark): string {
	const who = by ?? m.companions_mark_somebody();
	const whom = companion ?? m.companions_mark_somebody();
	const roles = detail.split(' ').filter(isRole).map(roleWord).join(' · ');
	switch (act) {
		case 'begun':
			return m.companions_mark_begun({ who });
		case 'invited':
			return m.companions_mark_invited({ who, roles });
		case 'invitation_gone':
			return m.companions_mark_invitation_gone({ who });
		case 'joined':
			return m.companions_mark_joined({ whom, roles });
		case 'settings':
			return m.companions_mark_settings({ who });
		case 'roles':
			return m.companions_mark_roles({ who, whom, roles });
		case 'minors':
			return detail === ''
				? m.companions_mark_minors_no({ who, whom })
				: m.companions_mark_minors({ who, whom, day: detail });
		case 'murmur_days':
			return m.companions_mark_murmur_days({ who, days: detail });
		case 'letterbox_opened':
			return m.companions_mark_letterbox_opened({ who, reader: detail });
		case 'letterbox_closed':
			return m.companions_mark_letterbox_closed({ who });
		case 'piece_proposed':
			return m.companions_mark_piece_proposed({ who });
		case 'piece_withdrawn':
			return m.companions_mark_piece_withdrawn({ who });
		case 'concern_taken':
			return m.companions_mark_concern_taken({ who });
		case 'concern_closed':
			return m.companions_mark_concern_closed({ who });
		case 'two_proposed':
			return m.companions_mark_two_proposed({ who });
		case 'two_agreed':
			return m.companions_mark_two_agreed({ who });
		case 'two_looked':
			return m.companions_mark_two_looked({ who });
		case 'two_ended':
			return m.companions_mark_two_ended({ who });
		case 'hour_planned':
			return m.companions_mark_hour_planned({ who });
		case 'hour_changed':
			return m.companions_mark_hour_changed({ who });
		case 'hour_cancelled':
			return m.companions_mark_hour_cancelled({ who, whom });
		case 'hour_opened':
			return m.companions_mark_hour_opened({ who });
		case 'hour_ended':
			return m.companions_mark_hour_ended({ who });
		case 'hour_hid':
			return m.companions_mark_hour_hid({ who });
		case 'hour_led_out':
			return m.companions_mark_hour_led_out({ who });
		case 'left':
			return m.companions_mark_left({ whom });
		case 'card_let_through':
			return m.cards_mark_let_through({ who });
		case 'card_handed_back':
			return m.cards_mark_handed_back({ who });
		case 'slip_laid':
			return m.slips_mark_laid({ who });
		case 'slip_not_laid':
			return m.slips_mark_not_laid({ who });
		case 'pack_loaded':
			return m.measures_mark_pack_loaded({ who });
		case 'pack_put_away':
			return m.measures_mark_pack_put_away({ who });
		case 'pack_taken_out':
			return m.measures_mark_pack_taken_out({ who });
		case 'local_path_written':
			return m.local_paths_mark_written({ who });
		case 'local_path_changed':
			return m.local_paths_mark_changed({ who });
		case 'local_path_taken_away':
			return m.local_paths_mark_taken_away({ who });
		case 'local_path_put_back':
			return m.local_paths_mark_put_back({ who });
		default:
			return m.companions_mark_ended({ who, whom });
	}
}
