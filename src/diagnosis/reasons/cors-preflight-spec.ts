export const corsPreflightSpec = 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0';
