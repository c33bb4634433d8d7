/** The command cannot do what it was asked; the message says in one line what and where. */
export class CommandError extends Error {}
