/**
 * For lists that must not be empty, because the stack then allows more than nothing, or refuses the list. Browsers
 * send this header without asking.
 *
 * https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
export const harmlessHeader = 'Accept';
