/** How large a sentence can stand on a screen that is held up: by the width of its letters. */
export function sizeOf(text: string): 'short' | 'middle' | 'long' {
	// Letters of Japanese are about twice as wide as ours.
	const width = [...text].reduce((sum, letter) => sum + (/[\u3000-\u9fff\uff00-\uffef]/.test(letter) ? 2 : 1), 0);
	return width <= 40 ? 'short' : width <= 100 ? 'middle' : 'long';
}
