import type { PrivateAddressSpace } from '../../../fetch-standard/ip-address-space.ts';
import { code, header, say, shortCode } from '../../words.ts';
import { place } from './place.ts';

/** What the algorithms are called, by their place in the standards. */
export const algorithms = {
  'https://fetch.spec.whatwg.org/#concept-main-fetch': 'Main fetch',
  'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0': 'CORS-preflight fetch',
  'https://fetch.spec.whatwg.org/#concept-cors-check': 'CORS check',
  'https://fetch.spec.whatwg.org/#concept-http-redirect-fetch': 'HTTP-redirect fetch',
  'https://fetch.spec.whatwg.org/#concept-http-fetch': 'HTTP fetch',
  'https://fetch.spec.whatwg.org/#concept-network-error': 'Network error',
  'https://websockets.spec.whatwg.org/#concept-websocket-establish':
    'Establish a WebSocket connection',
  'https://wicg.github.io/local-network-access/#integration-fetch': 'Local Network Access',
};

/** What is checked, by the reason for which it fails: true of what passes. */
export const checks = {
  'mode-same-origin': say`The call may leave the page's origin: its mode is not ${code('same-origin')}`,
  'scheme-not-http': {
    url: say`The URL begins with ${code('http:')} or ${code('https:')}`,
    location: say`${header('Location')} leads to a URL that begins with ${code('http:')} or ${code('https:')}`,
  },
  'local-network-permission': (space: PrivateAddressSpace | null) =>
    say`The site has permission to reach ${place(space)}`,
  'local-network-insecure-page': (space: PrivateAddressSpace | null) =>
    say`A page that reaches ${place(space)} was loaded over https`,
  'preflight-redirect': say`The preflight is not redirected`,
  'allow-origin-missing': say`The answer has ${header('Access-Control-Allow-Origin')}`,
  'allow-origin-wildcard-with-credentials': {
    known: say`${header('Access-Control-Allow-Origin')} is not ${code('*')}, as the call is made with credentials`,
    unknown: say`${header('Access-Control-Allow-Origin')} is not ${code('*')}, if the call is made with credentials`,
  },
  'allow-origin-several-lines': say`${header('Access-Control-Allow-Origin')} comes once`,
  'allow-origin-several-values': say`${header('Access-Control-Allow-Origin')} holds one value`,
  'allow-origin-invalid': say`${header('Access-Control-Allow-Origin')} can be read as an origin, or is ${code('*')}`,
  'allow-origin-mismatch': {
    origin: say`${header('Access-Control-Allow-Origin')} is the origin that was sent`,
    originOrAny: say`${header('Access-Control-Allow-Origin')} is the origin that was sent, or ${code('*')}`,
  },
  'allow-credentials-not-true': {
    known: say`${header('Access-Control-Allow-Credentials')} is ${code('true')}, as the call is made with credentials`,
    unknown: say`${header('Access-Control-Allow-Credentials')} is ${code('true')}, if the call is made with credentials`,
  },
  'preflight-status': say`The status of the answer is from 200 to 299`,
  'allow-methods-invalid': say`${header('Access-Control-Allow-Methods')} is a list that can be read`,
  'allow-headers-invalid': say`${header('Access-Control-Allow-Headers')} is a list that can be read`,
  'method-not-allowed': {
    listed: (method: string) =>
      say`${header('Access-Control-Allow-Methods')} lists ${shortCode(method)}`,
    listedOrAny: (method: string) =>
      say`${header('Access-Control-Allow-Methods')} lists ${shortCode(method)}, or ${code('*')}`,
  },
  'header-not-allowed': {
    listed: (name: string) =>
      say`${header('Access-Control-Allow-Headers')} lists ${shortCode(name)}`,
    listedOrAny: (name: string) =>
      say`${header('Access-Control-Allow-Headers')} lists ${shortCode(name)}, or ${code('*')}`,
    authorization: say`${header('Access-Control-Allow-Headers')} lists ${code('authorization')}; browsers take ${code('*')} for it too`,
    allListed: (count: number) =>
      say`${header('Access-Control-Allow-Headers')} covers the ${String(count)} headers that were asked for`,
  },
  'unusable-location': say`${header('Location')} can be read as a URL`,
  'redirect-loop': say`The request was redirected fewer than ${code('20')} times before`,
  'redirect-url-credentials': say`${header('Location')} holds no user name and no password`,
};
