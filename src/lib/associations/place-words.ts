import type { Place } from '#lib/associations/association.ts';
import { m } from '#lib/content/words.ts';

/** What a place is called where an association says that it staffs it. */
export function placeWord(place: Place): string {
	switch (place) {
		case 'letters':
			return m.associations_place_letters();
		case 'murmurs':
			return m.associations_place_murmurs();
		case 'slips':
			return m.associations_place_slips();
		case 'hours':
			return m.associations_place_hours();
		case 'letterbox':
			return m.associations_place_letterbox();
	}
}
