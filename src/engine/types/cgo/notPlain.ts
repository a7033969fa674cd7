/** Why a declaration of C is not read. */

/** Ends a declaration that says what is not read. */
export class NotPlain extends Error {}

export const notRead = 'it is declared in a way that is not read here'

/** Why a name that is not declared is not known. */
export const notHere = 'it is declared in a header that is not here'
