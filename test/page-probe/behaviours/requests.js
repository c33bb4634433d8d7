import { add, errorText, propertiesOf, speaking } from './writing.js';

const xhrEvents = [
  'readystatechange',
  'loadstart',
  'progress',
  'load',
  'error',
  'abort',
  'timeout',
  'loadend',
];

/** @param {XMLHttpRequest} xhr @param {(text: string) => void} log */
function listenTo(xhr, log) {
  for (const type of xhrEvents) {
    xhr.addEventListener(type, (event) => {
      if (type !== 'progress')
        log(`${type} ${xhr.readyState} ${xhr.status} ${event.target === xhr}`);
    });
  }
}

/** Only while a request is under way this cannot be set. @param {XMLHttpRequest} xhr */
function isUnderWay(xhr) {
  try {
    xhr.withCredentials = Boolean(xhr.withCredentials);
    return false;
  } catch {
    return true;
  }
}

/** @param {(log: (text: string) => void, xhr: XMLHttpRequest) => void} use @returns {(log: (text: string) => void) => Promise<void>} */
const request = (use) => async (log) => {
  const xhr = new XMLHttpRequest();
  listenTo(xhr, log);
  const ended = new Promise((resolve) => xhr.addEventListener('loadend', resolve));
  try {
    use(log, xhr);
  } catch (error) {
    log(errorText(error));
  }
  log(propertiesOf(xhr));
  // Chromium leaves a synchronous request that failed as if it were under way.
  const isSynchronous = String(use).includes(', false)');
  if (!isSynchronous && isUnderWay(xhr)) await ended;
  log(
    `${xhr.readyState} ${xhr.status} ${xhr.responseURL} ${xhr.withCredentials} ${xhr.responseType === '' ? xhr.responseText : ''}`,
  );
};

/** @type {Record<string, (log: (text: string) => void, xhr: XMLHttpRequest) => void>} */
const requests = {
  plain: (_, x) => {
    x.open('GET', '/echo');
    x.send();
  },
  'lower case': (_, x) => {
    x.open('post', '/echo');
    x.send('a');
  },
  'with credentials': (_, x) => {
    x.withCredentials = true;
    x.open('GET', '/echo');
    x.send();
  },
  'credentials too late': (_, x) => {
    x.open('GET', '/echo');
    x.send();
    x.withCredentials = true;
  },
  headers: (_, x) => {
    x.open('GET', '/echo');
    x.setRequestHeader('X-A', '1');
    x.setRequestHeader('x-a', '2');
    x.send();
  },
  'spoken headers': (log, x) => {
    x.open('GET', '/echo');
    x.setRequestHeader(
      /** @type {any} */ (speaking('X-A', log)),
      /** @type {any} */ (speaking('1', log)),
    );
    x.send();
  },
  'a forbidden header': (_, x) => {
    x.open('GET', '/echo');
    x.setRequestHeader('Cookie', '1');
    x.send();
  },
  'a bad header': (_, x) => {
    x.open('GET', '/echo');
    x.setRequestHeader('no name', '1');
    x.send();
  },
  'a symbol as header': (_, x) => {
    x.open('GET', '/echo');
    x.setRequestHeader(/** @type {any} */ (Symbol('own')), '1');
  },
  'a header before open': (_, x) => {
    x.setRequestHeader('X-A', '1');
  },
  'a header without value': (_, x) => {
    x.open('GET', '/echo');
    /** @type {any} */
    (x).setRequestHeader('X-A');
  },
  'send before open': (_, x) => {
    x.send();
  },
  'send twice': (_, x) => {
    x.open('GET', '/echo');
    x.send();
    x.send();
  },
  'open without arguments': (_, x) => {
    /** @type {any} */ (x).open();
  },
  'open with one': (_, x) => {
    /** @type {any} */ (x).open('GET');
  },
  'open twice': (_, x) => {
    x.open('GET', '/echo?1');
    x.open('GET', '/echo?2');
    x.send();
  },
  'a forbidden method': (_, x) => {
    x.open('TRACE', '/echo');
  },
  'a bad method': (_, x) => {
    x.open('no method', '/echo');
  },
  'a bad address': (_, x) => {
    x.open('GET', 'http://[');
  },
  'a spoken method and address': (log, x) => {
    x.open(/** @type {any} */ (speaking('GET', log)), /** @type {any} */ (speaking('/echo', log)));
    x.send();
  },
  'a method that throws': (log, x) => {
    x.open(
      /** @type {any} */ ({
        toString() {
          throw new RangeError('own');
        },
      }),
      /** @type {any} */ (speaking('/echo', log)),
    );
  },
  'an address that throws': (log, x) => {
    x.open(
      /** @type {any} */ (speaking('GET', log)),
      /** @type {any} */ ({
        toString() {
          throw new RangeError('own');
        },
      }),
    );
  },
  'symbols to open': (_, x) => {
    x.open(/** @type {any} */ (Symbol('own')), '/echo');
  },
  'null to open': (_, x) => {
    x.open(/** @type {any} */ (null), /** @type {any} */ (null));
  },
  'a URL to open': (_, x) => {
    x.open('GET', new URL('/echo', location.href));
    x.send();
  },
  user: (_, x) => {
    x.open('GET', '/echo', true, 'user', 'word');
    x.send();
  },
  'asynchronous by undefined': (log, x) => {
    x.open('GET', '/echo', /** @type {any} */ (undefined));
    x.send();
    log(String(x.readyState));
  },
  synchronous: (log, x) => {
    x.open('GET', '/echo', false);
    x.send();
    log(String(x.readyState));
  },
  'synchronous and refused': (_, x) => {
    x.open('GET', `http://127.0.0.1:${location.port}/refuse`, false);
    x.send();
  },
  'other origin': (_, x) => {
    x.open('GET', `http://127.0.0.1:${location.port}/echo`);
    x.send();
  },
  refused: (_, x) => {
    x.open('GET', `http://127.0.0.1:${location.port}/refuse`);
    x.send();
  },
  'abort at once': (_, x) => {
    x.open('GET', '/echo');
    x.send();
    x.abort();
  },
  'abort before send': (_, x) => {
    x.open('GET', '/echo');
    x.abort();
  },
  timeout: (_, x) => {
    x.open('GET', '/slow');
    x.timeout = 100;
    x.send();
  },
  upload: (log, x) => {
    x.open('POST', '/echo');
    x.upload.onloadstart = () => log('upload begins');
    x.upload.addEventListener('load', () => log('upload ends'));
    x.send('a');
  },
  'the upload itself': (log, x) => {
    log(`${Object.is(x.upload, x.upload)} ${x.upload.constructor.name} ${propertiesOf(x.upload)}`);
  },
  'again from its load': (log, x) => {
    let left = 2;
    x.onload = () => {
      log(`load ${left}`);
      left -= 1;
      if (left > 0) {
        x.open('GET', '/echo?again');
        x.send();
      }
    };
    x.open('GET', '/echo');
    x.send();
  },
  'an own property': (log, x) => {
    Object.defineProperty(x, 'status', {
      get: () => {
        log('own status');
        return 5;
      },
    });
    Object.defineProperty(x, 'withCredentials', {
      get: () => {
        log('own credentials');
        return true;
      },
    });
    x.open('GET', '/echo');
    x.send();
  },
  'a body that speaks': (log, x) => {
    x.open('POST', '/echo');
    x.send(/** @type {any} */ (speaking('a', log)));
  },
  'a body that throws': (_, x) => {
    x.open('POST', '/echo');
    x.send(
      /** @type {any} */ ({
        toString() {
          throw new RangeError('own');
        },
      }),
    );
  },
  'a document as body': (_, x) => {
    x.open('POST', '/echo');
    x.send(new DOMParser().parseFromString('<p>a', 'text/html'));
  },
  'a result of open': (log, x) => {
    log(`${x.open('GET', '/echo')} ${x.setRequestHeader('X-A', '1')} ${x.send()}`);
  },
  'handlers in their order': (log, x) => {
    x.onload = () => log('own 1');
    x.open('GET', '/echo');
    x.addEventListener('load', () => log('own 2'));
    x.send();
    x.addEventListener('load', (event) => {
      log('own 3');
      event.stopImmediatePropagation();
    });
    x.addEventListener('load', () => log('own 4'));
  },
};
for (const [name, use] of Object.entries(requests)) add(`XMLHttpRequest, ${name}`, request(use));
add('XMLHttpRequest, subclass', async (log) => {
  class Sub extends XMLHttpRequest {
    /** @override @param {any[]} given */
    open(...given) {
      log(`sub open ${given.length}`);
      // @ts-expect-error whatever the page gives
      return super.open(...given);
    }
  }
  const xhr = new Sub();
  listenTo(xhr, log);
  await new Promise((resolve) => {
    xhr.onloadend = resolve;
    xhr.open('GET', '/echo');
    xhr.send();
  });
  log(`${xhr instanceof Sub} ${xhr.constructor.name} ${xhr.responseText}`);
});
