/** Beside times that are written for a visitor: the device's own zone is asked for, once, where none was chosen. */
const form = document.querySelector<HTMLFormElement>('form[data-zone]');
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (form && zone && zone !== form.dataset.zone && !new URLSearchParams(location.search).has('zone'))
	location.replace(`${location.pathname}?${new URLSearchParams({ zone })}`);

export {};
