import { expect, test } from 'vitest';
import { createExplainer } from '../../src/diagnosis/explainer.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { createPanelStore, type Item, type PanelStore } from '../../src/ui/store.ts';
import { api, page, preflight, request, response } from '../exchange/entries.ts';
import { delivered, refused } from './recorded.ts';

const put = { method: 'PUT', url: `${api}/users/1` };
const allowing = {
  'Access-Control-Allow-Origin': page,
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Allow-Methods': 'PUT',
};

/** A store that shows a plain request and a preflight whose request has yet to come. */
function storeWithTwo() {
  const log = createExchangeLog();
  const store = createPanelStore(createExplainer());
  log.add(request({ response: response(200, allowing) }));
  log.add(preflight({ ...put, response: response(204, allowing) }));
  store.show(log.exchanges());
  return { log, store };
}

function diagnosesOf(store: PanelStore) {
  return store.items.value.map(({ decision }) => decision);
}

test('a new store is empty', () => {
  const store = createPanelStore(createExplainer());
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
  expect(store.selected.value?.decision.verdict).toBe('inconclusive');
  log.add(request({ ...put, response: response(200, allowing) }));
  store.show(log.exchanges());
  expect(store.selected.value).toBe(store.items.value[1]);
  expect(store.selected.value?.decision.verdict).toBe('allowed');
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
  const store = createPanelStore(createExplainer());
  const log = createExchangeLog();
  const url = 'https://api.example/users';
  const answer = (origin: string) => {
    const headers = { ...allowing, 'Access-Control-Allow-Origin': origin, Vary: 'Origin' };
    return request({ url, headers: { Origin: origin }, response: response(200, headers) });
  };
  const advised = () => store.opened.value?.diagnosis.advice.map(({ id }) => id);
  log.add(answer(page));
  store.show(log.exchanges());
  store.select('1');
  expect(advised()).toEqual([]);
  log.add(answer('https://other.example'));
  store.show(log.exchanges());
  expect(advised()).toEqual(['origin-reflected']);
});

test('the list has verdicts and reasons before the explainer is there, and causes and advice from then on', async () => {
  const store = createPanelStore();
  const log = createExchangeLog();
  log.add(request({ response: response(500), entry: refused }));
  log.add(
    request({
      url: `${api}/open`,
      response: response(200, allowing),
      entry: delivered,
    }),
  );
  store.show(log.exchanges());
  store.select('1');
  const told = () =>
    store.items.value.map(({ decision: { verdict, reason, causes }, isAdvised }) => [
      verdict,
      reason,
      causes[0]?.id,
      isAdvised,
    ]);
  expect(told()).toEqual([
    ['blocked', 'allow-origin-missing', undefined, false],
    ['allowed', null, undefined, false],
  ]);
  expect(store.opened.value).toBeNull();
  const explain = await store.loadExplain();
  expect(told()).toEqual([
    ['blocked', 'allow-origin-missing', 'server-error', false],
    ['allowed', null, undefined, true],
  ]);
  expect(store.opened.value).toBe(explain(store.items.value[0] as Item));
  expect(store.opened.value?.diagnosis.fix.side).toBe('server');
});

test('an explainer that comes while a file is in front is there for both recordings, and tells each of its own', async () => {
  const store = createPanelStore();
  const log = createExchangeLog();
  log.add(request({ response: response(500), entry: refused }));
  const live = log.exchanges();
  store.show(live);
  store.turnTo(store.ahead([]));
  store.show([]);
  await store.loadExplain();
  expect(store.answersOf(api)).toEqual([]);
  store.turnTo(null);
  store.show(live);
  expect(store.items.value[0]?.decision.causes[0]?.id).toBe('server-error');
  expect(store.answersOf(api)).toHaveLength(1);
});
