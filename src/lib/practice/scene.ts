import * as v from 'valibot';
import { day, everyLanguage, id } from '#lib/content/forms.ts';

/** Beside whom one stands in a scene: at home, or at school. */
export const sides = ['family', 'school'] as const;

/** The form of `scene.yaml`: what holds in every language. What each part means is told in docs/writing.md. */
export const sceneForm = v.strictObject({
	for: v.picklist(sides),
	order: v.pipe(v.number(), v.integer(), v.minValue(0)),
	reviewed_on: day,
	title: everyLanguage,
	where: everyLanguage,
	sources: v.optional(v.array(id), []),
	help: v.optional(v.boolean(), false),
	endings: v.record(id, everyLanguage)
});

export type Scene = v.InferOutput<typeof sceneForm> & {
	/** The name of its folder; also its address. */
	id: string;
};
