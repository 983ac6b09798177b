/**
 * Whether two scores of one person differ by more than the questionnaire's own noise. Nothing here says why, and nothing says
 * that something was better or worse.
 */

/** The two-sided 95 % point of the normal distribution as Jacobson and Truax round it. */
const z95 = 1.96;

/**
 * How the noise of a difference is taken.
 * - `jacobson-truax`: √2 · SD · √(1 − r), one standard deviation for both occasions. N. S. Jacobson & P. Truax, Clinical
 *   significance: a statistical approach to defining meaningful change in psychotherapy research, 1991,
 *   doi:10.1037/0022-006X.59.1.12.
 * - `both-occasions`: √((SD₁² + SD₂²)(1 − r)), with the variances of both. After G. H. Maassen, The standard error in the
 *   Jacobson and Truax Reliable Change Index, Journal of the International Neuropsychological Society 10 (2004), 888.
 * - `edwards-nunnally`: the first score is moved towards the mean by the reliability, and the second compared with it:
 *   (x₂ − (M + r(x₁ − M))) / SEM. D. C. Speer, Clinically significant change, 1992, doi:10.1037/0022-006X.60.3.402.
 */
export type Method = 'jacobson-truax' | 'both-occasions' | 'edwards-nunnally';

/** What is known of a scale's spread and repeatability. */
export interface Spread {
	/** Standard deviation; above 0. */
	sd: number;
	/** From 0 up to, never at, 1; test–retest over a comparable time where there is one. Internal consistency overstates precision. */
	reliability: number;
	/** Standard deviation of the second occasion, for `both-occasions`. */
	sdSecond?: number;
	/** Mean, for `edwards-nunnally`. */
	mean?: number;
}

export interface Noise {
	method: Method;
	/** Standard error of measurement of one score, in points. */
	sem: number;
	/** Standard error by which the change is divided, in points. */
	sdiff: number;
	/** Minimal detectable change: differences below this are common without any real change (95 %). */
	mdc95: number;
}

/**
 * The noise of a scale, in points.
 * @returns null where the numbers are not such that there is one, or the method lacks one of them
 */
export function noiseOf(spread: Spread, method: Method = 'jacobson-truax'): Noise | null {
	const { sd, reliability, sdSecond, mean } = spread;
	const usable = [sd, reliability, sdSecond ?? 1, mean ?? 0].every(Number.isFinite);
	if (!usable || sd <= 0 || reliability < 0 || reliability >= 1) return null;
	const sem = sd * Math.sqrt(1 - reliability);
	const sdiff = {
		'jacobson-truax': () => Math.SQRT2 * sem,
		'both-occasions': () =>
			sdSecond === undefined || sdSecond <= 0 ? null : Math.sqrt((sd ** 2 + sdSecond ** 2) * (1 - reliability)),
		'edwards-nunnally': () => (mean === undefined ? null : sem)
	}[method]();
	// Too small or too large to be held as a number: no noise can be told.
	if (sdiff === null || sdiff === 0 || !Number.isFinite(sdiff)) return null;
	return { method, sem, sdiff, mdc95: z95 * sdiff };
}

export interface Change extends Noise {
	/** Second minus first, in points. */
	difference: number;
	/** The reliable change index: the change in standard errors; its sign is that of the change. */
	rc: number;
	/** Whether it is larger than noise alone usually makes (|RC| > 1.96). */
	beyondNoise: boolean;
}

/**
 * The reliable change index of two scores.
 * @returns null where a score or the noise cannot be told. With several scores, compare each with one fixed first: in ten compared
 * by pairs some pass by chance, and who begins at their worst tends back to the middle by itself.
 */
export function reliableChange(
	first: number,
	second: number,
	spread: Spread,
	method: Method = 'jacobson-truax'
): Change | null {
	const noise = noiseOf(spread, method);
	if (!noise || !Number.isFinite(first) || !Number.isFinite(second)) return null;
	const { mean = 0, reliability } = spread;
	const from = method === 'edwards-nunnally' ? mean + reliability * (first - mean) : first;
	const rc = (second - from) / noise.sdiff;
	if (!Number.isFinite(rc)) return null;
	return { ...noise, difference: second - first, rc, beyondNoise: Math.abs(rc) > z95 };
}

export interface CutOffs {
	/** Two standard deviations from the mean of those who seek help, towards the others. */
	a: number;
	/** Two standard deviations from the mean of the others, towards those who seek help. */
	b: number;
	/** Where the two distributions are equally near, weighted by their spread. */
	c: number;
}

/**
 * Jacobson and Truax's cut-offs between two populations.
 * @param seeking mean and standard deviation of those who seek help
 * @param general of everybody else
 * @returns null where the means are the same or a spread is none
 */
export function cutOffs(seeking: { mean: number; sd: number }, general: { mean: number; sd: number }): CutOffs | null {
	const towards = Math.sign(general.mean - seeking.mean);
	if (!(seeking.sd > 0) || !(general.sd > 0) || towards === 0) return null;
	const found = {
		a: seeking.mean + towards * 2 * seeking.sd,
		b: general.mean - towards * 2 * general.sd,
		c: (general.sd * seeking.mean + seeking.sd * general.mean) / (general.sd + seeking.sd)
	};
	return Object.values(found).every(Number.isFinite) ? found : null;
}

/**
 * Among those whom a cut-off picks out, the share who are meant.
 * @param prevalence the share in everybody who is asked; all three between 0 and 1
 * @returns null where nobody would be picked out
 */
export function predictiveValue(sensitivity: number, specificity: number, prevalence: number): number | null {
	const rightly = sensitivity * prevalence;
	const all = rightly + (1 - specificity) * (1 - prevalence);
	return all > 0 && Number.isFinite(all) ? rightly / all : null;
}
