import { inits } from './inits.js';
import { inputs } from './inputs.js';
import { add, attempt, errorText, settle } from './writing.js';

for (const [name, make] of Object.entries(inputs)) {
  for (const init of [
    'nothing at all',
    'spied',
    'empty',
    'mode same-origin',
    'credentials include',
    'method put',
  ]) {
    add(`fetch ${name}, init ${init}`, (log) =>
      settle(() => {
        const given = make(log);
        if (init !== 'nothing at all' && given.length > 0)
          given.push(/** @type {any} */ (inits)[init](log));
        return fetch(.../** @type {[any]} */ (given));
      }, log),
    );
  }
}
for (const [name, make] of Object.entries(inits)) {
  add(`fetch, init ${name}`, (log) =>
    settle(() => fetch('/echo', /** @type {any} */ (make(log))), log),
  );
  add(`fetch of a Request, init ${name}`, (log) =>
    settle(
      () =>
        fetch(
          new Request('/echo', { credentials: 'omit', headers: { 'X-R': '1' } }),
          /** @type {any} */ (make(log)),
        ),
      log,
    ),
  );
}
for (const [name, self] of /** @type {[string, any][]} */ ([
  ['undefined', undefined],
  ['null', null],
  ['an object', {}],
  ['a number', 5],
  ['the document', document],
  ['window', window],
])) {
  add(`fetch of ${name}`, (log) => settle(() => Reflect.apply(fetch, self, ['/echo']), log));
  for (const method of ['open', 'send', 'setRequestHeader']) {
    add(`XMLHttpRequest ${method} of ${name}`, (log) =>
      log(
        attempt(() =>
          Reflect.apply(/** @type {any} */ (XMLHttpRequest.prototype)[method], self, [
            'GET',
            '/echo',
          ]),
        ),
      ),
    );
  }
}
add('fetch with more arguments', (log) =>
  settle(() => Reflect.apply(fetch, window, ['/echo', {}, 3, 4]), log),
);
add('an unhandled rejection', async (log) => {
  /** @type {PromiseRejectionEvent} */
  const event = await new Promise((resolve) => {
    addEventListener('unhandledrejection', resolve, { once: true });
    /** @type {any} */ (window).unhandled = fetch('http://[');
  });
  event.preventDefault();
  log(`${event.promise === /** @type {any} */ (window).unhandled} ${errorText(event.reason)}`);
});
add('a handled rejection', async (log) => {
  /** @param {PromiseRejectionEvent} event */
  const listener = (event) => log(`unhandled ${errorText(event.reason)}`);
  addEventListener('unhandledrejection', listener);
  await fetch('http://[').catch(() => log('caught'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  removeEventListener('unhandledrejection', listener);
});
