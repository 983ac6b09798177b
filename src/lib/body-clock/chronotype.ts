import { shortWay, wrap } from '#lib/body-clock/circular.ts';

/** Usual sleep on work days and on free days: clock hours of falling asleep, and hours asleep. */
export interface UsualSleep {
	workOnset: number;
	workDuration: number;
	freeOnset: number;
	freeDuration: number;
	/** Work or school days a week, 0 to 7. */
	workDays: number;
}

/** Clock hours 0 ≤ h < 24, and hours. All are null without both work days and free days: who has no fixed days has no social jetlag. */
export interface Chronotype {
	midSleepWork: number | null;
	midSleepFree: number | null;
	/** Mean sleep over the week, in hours. */
	weekly: number | null;
	/** Mid-sleep on free days, corrected for sleep that was made up for (MSFsc). */
	midSleepCorrected: number | null;
	/** Between mid-sleep on work days and on free days the shorter way round, 0 to 12 hours. */
	socialJetlag: number | null;
}

/**
 * The Munich ChronoType Questionnaire's numbers. They hold only where free days are slept without an alarm.
 * @throws {RangeError} for times and durations that are not finite, durations outside 0 to 24, work days outside 0 to 7
 * Sources: Roenneberg T., Wirz-Justice A., Merrow M., Life between Clocks, Journal of Biological Rhythms 2003;18:80–90,
 * doi:10.1177/0748730402239679; Wittmann M. et al., Social Jetlag, Chronobiology International 2006;23:497–509,
 * doi:10.1080/07420520500545979.
 */
export function chronotypeOf(usual: UsualSleep): Chronotype {
	const { workOnset, workDuration, freeOnset, freeDuration, workDays } = usual;
	for (const onset of [workOnset, freeOnset]) if (!Number.isFinite(onset)) throw new RangeError(`no time: ${onset}`);
	for (const hours of [workDuration, freeDuration])
		if (!(hours >= 0 && hours <= 24)) throw new RangeError(`${hours} hours asleep`);
	if (!(workDays >= 0 && workDays <= 7)) throw new RangeError(`${workDays} work days`);
	if (workDays === 0 || workDays === 7)
		return { midSleepWork: null, midSleepFree: null, weekly: null, midSleepCorrected: null, socialJetlag: null };
	const midSleepWork = wrap(workOnset + workDuration / 2);
	const midSleepFree = wrap(freeOnset + freeDuration / 2);
	const weekly = (workDuration * workDays + freeDuration * (7 - workDays)) / 7;
	const madeUp = freeDuration > workDuration ? (freeDuration - weekly) / 2 : 0;
	return {
		midSleepWork,
		midSleepFree,
		weekly,
		midSleepCorrected: wrap(midSleepFree - madeUp),
		socialJetlag: Math.abs(shortWay(midSleepWork, midSleepFree))
	};
}
