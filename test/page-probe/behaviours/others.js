import { add, attempt, errorText, propertiesOf, speaking, spied } from './writing.js';

for (const [name, given] of /** @type {[string, any[]][]} */ ([
  ['nothing', []],
  ['no address', ['http://[']],
  ['an address', ['/events']],
  ['credentials', ['/events', { withCredentials: true }]],
  ['a symbol', [Symbol('own')]],
])) {
  add(`EventSource, ${name}`, async (log) => {
    try {
      const source = Reflect.construct(EventSource, given);
      log(
        `${source.constructor === EventSource} ${source instanceof EventSource} ${source.url} ${source.withCredentials} ${source.readyState} ${propertiesOf(source)}`,
      );
      await new Promise((resolve) => {
        source.onmessage = (/** @type {MessageEvent} */ { data }) => {
          log(data);
          resolve(null);
        };
      });
      source.close();
    } catch (error) {
      log(errorText(error));
    }
  });
  add(`sendBeacon, ${name}`, (log) =>
    log(attempt(() => Reflect.apply(navigator.sendBeacon, navigator, given))),
  );
}
add('EventSource, spied', (log) =>
  log(
    attempt(() => {
      const s = new EventSource(
        /** @type {any} */ (speaking('/events', log)),
        spied({ withCredentials: true }, log, 'init'),
      );
      s.close();
      return s.url;
    }),
  ),
);
add('EventSource, called', (log) =>
  log(attempt(() => /** @type {any} */ (EventSource)('/events'))),
);
add('EventSource, subclass', (log) =>
  log(
    attempt(() => {
      class Sub extends EventSource {
        own = 1;
      }
      const s = new Sub('/events');
      s.close();
      return `${s.own} ${s.constructor.name} ${Object.getPrototypeOf(Sub) === EventSource} ${s instanceof EventSource}`;
    }),
  ),
);
add('EventSource, constants', (log) =>
  log(`${EventSource.CONNECTING} ${EventSource.OPEN} ${EventSource.CLOSED}`),
);
add('sendBeacon, spoken', (log) =>
  log(attempt(() => navigator.sendBeacon(/** @type {any} */ (speaking('/echo', log)), 'a'))),
);
add('sendBeacon, of nothing', (log) =>
  log(attempt(() => Reflect.apply(navigator.sendBeacon, undefined, ['/echo']))),
);
