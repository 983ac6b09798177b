// Pages are paper: rendered once on the server, working without JavaScript. See docs/decisions/0003.
export const csr = false;
