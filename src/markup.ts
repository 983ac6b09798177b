/** Text as it may stand in HTML and XML, between tags and between quotation marks. What XML cannot hold is left out. */
export function escape(text: string): string {
	return text
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
		.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
