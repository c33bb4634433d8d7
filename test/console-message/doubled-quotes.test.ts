import { expect, it } from 'vitest';
import { told } from './row.ts';

const head =
  "Access to fetch at 'https://api.example/' from origin 'https://app.example' has been blocked by CORS policy: ";
const missing = `${head}No 'Access-Control-Allow-Origin' header is present on the requested resource.`;
const empty = `${head}The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when the request's credentials mode is 'include'.`;
const invalid = `${head}The 'Access-Control-Allow-Origin' header contains the invalid value 'it''s'.`;
const policy = `Connecting to 'https://api.example/' violates the following Content Security Policy directive: "connect-src 'self'". The action has been blocked.`;

it.each<[string, string, string]>([
  ['in YAML', `- text: '${missing.replaceAll("'", "''")}'`, missing],
  ['in SQL, with an empty value', `values ('${empty.replaceAll("'", "''")}')`, empty],
  ['in CSV', `7,"${missing.replaceAll("'", '""')}",x`, missing],
  ['in CSV, beside others', `7,"${policy.replaceAll('"', '""')}",x`, policy],
  ['in reStructuredText', missing.replaceAll("'", '``'), missing],
])('reads quotes that were doubled: %s', (_, text, itself) => {
  expect(told(text)).toEqual(told(itself));
});

it.each([
  ['an empty value', empty, { reason: 'allow-credentials-not-true', engine: 'chromium' }],
  ['a value that has two', invalid, { reason: 'allow-origin-invalid', value: "it''s" }],
])('reads others as they are: %s', (_, text, itself) => {
  expect(told(text)).toMatchObject([itself]);
});
