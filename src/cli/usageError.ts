/** What is wrong with how the command was called; its message is for the person who called it. */
export class UsageError extends Error {}
