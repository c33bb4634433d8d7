/** The two lists in the answer to a preflight. https://fetch.spec.whatwg.org/#http-access-control-allow-methods */
export const allowMethodsHeader = 'Access-Control-Allow-Methods';
export const allowHeadersHeader = 'Access-Control-Allow-Headers';
