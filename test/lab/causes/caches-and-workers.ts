import { allowOrigin } from '../scenario.ts';
import { answer, data, get, logo, named, put, readable } from './answers.ts';
import type { CauseGroup } from './scenario.ts';

const storage = [
  ['Server', 'AmazonS3'],
  ['X-Cache', 'Miss from cloudfront'],
  ['Via', '1.1 0123456789abcdef.cloudfront.net (CloudFront)'],
  ['X-Amz-Cf-Id', 'rTm1EXAMPLE=='],
] as const;
const hit = ['X-Cache', 'Hit from cloudfront'] as const;

/** Class E: a cache or a service worker answered. */
export const cachesAndWorkers: CauseGroup = {
  title: 'Caches and workers',
  scenarios: [
    {
      id: 'cached-without-cors',
      cause: 'cached-without-cors',
      title: 'A copy in the browser',
      wrong: 'The browser kept a copy when an image was loaded, and gives it to the call.',
      calls: () => [
        get('/logo', { mode: 'no-cors', credentials: 'include' }),
        get('/logo', { credentials: 'include' }),
      ],
      answers: (origins) => ({
        '/logo': { actual: [logo(['Cache-Control', 'max-age=600']), readable(origins)] },
      }),
      near: {
        title: 'Nothing is kept',
        answers: () => ({
          '/logo': { actual: [logo(['Cache-Control', 'no-store']), data()] },
        }),
      },
    },
    {
      id: 'cached-without-cors-cdn',
      cause: 'cached-without-cors',
      title: 'A copy at a CDN',
      wrong: 'The CDN kept a copy for somebody who needed no CORS headers.',
      calls: () => [get('/logo'), get('/logo')],
      answers: (origins) => ({
        '/logo': { actual: [readable(origins), data(hit, ['Age', '120'])] },
      }),
      near: {
        title: 'No copy',
        answers: (origins) => ({
          '/logo': { actual: [readable(origins), data(['X-Cache', 'Miss from cloudfront'])] },
        }),
      },
    },
    {
      id: 'cached-for-other-origin',
      cause: 'cached-for-other-origin',
      title: 'A copy for another site',
      wrong: 'The CDN gives the page an answer that was made for another site.',
      calls: () => [get('/font'), get('/font')],
      answers: (origins) => ({
        '/font': { actual: [readable(origins), data([allowOrigin, 'https://b.example'], hit)] },
      }),
      near: {
        title: 'With Vary: Origin',
        answers: (origins) => ({
          '/font': { actual: [readable(origins), data(...named('https://b.example'), hit)] },
        }),
      },
    },
    {
      id: 'cdn-drops-origin',
      cause: 'cdn-drops-origin',
      title: 'A CDN does not say who asks',
      wrong: 'The storage behind the CDN does not learn who asks, so it sends no CORS headers.',
      calls: () => [get('/logo')],
      answers: () => ({ '/logo': { actual: data(...storage) } }),
      near: {
        title: 'The storage learned who asks',
        answers: () => ({ '/logo': { actual: data(...storage, ['Vary', 'Origin']) } }),
      },
    },
    {
      id: 'cdn-drops-options',
      cause: 'cdn-drops-origin',
      title: 'A CDN does not take OPTIONS',
      wrong: 'The CDN answers the preflight with 403 in its own name.',
      calls: () => [put('/upload')],
      answers: () => ({
        '/upload': {
          preflight: answer(403, [
            ['Server', 'CloudFront'],
            ['X-Cache', 'Error from cloudfront'],
            ['X-Amz-Cf-Id', 'rTm1EXAMPLE=='],
          ]),
        },
      }),
      near: {
        title: 'What is behind the CDN says no',
        answers: () => ({
          '/upload': {
            preflight: answer(403, [
              ['X-Cache', 'Error from cloudfront'],
              ['X-Amz-Cf-Id', 'rTm1EXAMPLE=='],
            ]),
          },
        }),
      },
    },
    {
      id: 'service-worker-opaque',
      cause: 'service-worker-opaque',
      title: 'An opaque answer of a service worker',
      wrong: 'The service worker asks without CORS, and gives the page what it may not read.',
      frame: { at: 'page', hasWorker: true },
      calls: () => [get('/users', { from: 'frame' })],
      answers: (origins) => ({ '/users': { actual: readable(origins) } }),
      near: { title: 'Without a service worker', frame: { at: 'page' } },
    },
  ],
};
