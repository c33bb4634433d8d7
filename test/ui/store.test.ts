import { expect, test } from 'vitest';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { createPanelStore, type PanelStore } from '../../src/ui/store.ts';
import { api, page, preflight, request, response } from '../exchange/entries.ts';

const put = { method: 'PUT', url: `${api}/users/1` };
const allowing = {
  'Access-Control-Allow-Origin': page,
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Allow-Methods': 'PUT',
};

/** A store that shows a plain request and a preflight whose request has yet to come. */
function storeWithTwo() {
  const log = createExchangeLog();
  const store = createPanelStore();
  log.add(request({ response: response(200, allowing) }));
  log.add(preflight({ ...put, response: response(204, allowing) }));
  store.show(log.exchanges());
  return { log, store };
}

function diagnosesOf(store: PanelStore) {
  return store.items.value.map(({ diagnosis }) => diagnosis);
}

test('a new store is empty', () => {
  const store = createPanelStore();
  expect(store.items.value).toEqual([]);
  expect(store.selected.value).toBeNull();
});

test('items come in the order of the exchanges, each with its diagnosis', () => {
  const { log, store } = storeWithTwo();
  expect(store.items.value.map(({ exchange }) => exchange)).toEqual(log.exchanges());
  expect(diagnosesOf(store).map(({ id, verdict }) => [id, verdict])).toEqual([
    ['1', 'allowed'],
    ['2', 'inconclusive'],
  ]);
});

test('an exchange that did not change is not diagnosed again, one that grew is', () => {
  const { log, store } = storeWithTwo();
  const [plain, preflighted] = diagnosesOf(store);
  store.show(log.exchanges());
  expect(diagnosesOf(store)[0]).toBe(plain);
  expect(diagnosesOf(store)[1]).toBe(preflighted);

  log.add(request({ ...put, response: response(200, allowing) }));
  store.show(log.exchanges());
  expect(diagnosesOf(store)[0]).toBe(plain);
  expect(diagnosesOf(store)[1]).not.toBe(preflighted);
  expect(diagnosesOf(store)[1]?.verdict).toBe('allowed');
});

test('the selected item is the exchange as it stands now', () => {
  const { log, store } = storeWithTwo();
  store.select('2');
  expect(store.selected.value?.diagnosis.verdict).toBe('inconclusive');
  log.add(request({ ...put, response: response(200, allowing) }));
  store.show(log.exchanges());
  expect(store.selected.value).toBe(store.items.value[1]);
  expect(store.selected.value?.diagnosis.verdict).toBe('allowed');
});

test('null selects nothing', () => {
  const { store } = storeWithTwo();
  store.select('1');
  store.select(null);
  expect(store.selected.value).toBeNull();
});

test('an exchange that is not shown is not selected', () => {
  const { store } = storeWithTwo();
  store.select('1');
  store.show([]);
  expect(store.selected.value).toBeNull();
});

test('of an exchange that passes, what others tell of it is there once it is opened', () => {
  const store = createPanelStore();
  const log = createExchangeLog();
  const url = 'https://api.example/users';
  const answer = (origin: string) => {
    const headers = { ...allowing, 'Access-Control-Allow-Origin': origin, Vary: 'Origin' };
    return request({ url, headers: { Origin: origin }, response: response(200, headers) });
  };
  const advised = () => store.selected.value?.diagnosis.advice.map(({ id }) => id);
  log.add(answer(page));
  store.show(log.exchanges());
  store.select('1');
  expect(advised()).toEqual([]);
  log.add(answer('https://other.example'));
  store.show(log.exchanges());
  expect(advised()).toEqual(['origin-reflected']);
});
