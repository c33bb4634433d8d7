import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';
import type { ListView } from './list/list-view.ts';

/** Nobody types more; what is pasted may be as long as it likes. */
const longestQuery = 1000;

/** Reads what will be searched, a little at a time, so that the first key need not wait for all of it. */
function readAhead(list: ListView): void {
  if (list.prepareSearch()) setTimeout(() => readAhead(list));
}

/** Where a key that is pressed is written into something. */
const takingText = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(takingText);
}

interface Props {
  readonly list: ListView;
  /** What it searches, for who does not know. */
  readonly what: string;
}

/**
 * Searches the list. The key `/` goes there from anywhere; Escape empties it, and goes back to where the focus was.
 */
export function SearchField({ list, what }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  /** Whether the row at which the Tab key stops takes the focus, once the list is drawn. */
  const isLeaving = useRef(false);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const { key, ctrlKey, altKey, metaKey, target } = event;
      if (key !== '/' || ctrlKey || altKey || metaKey || takesText(target)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  function leaveForList(): void {
    const row = document.querySelector<HTMLElement>('.list tbody [tabindex="0"]');
    if (row === null) field.current?.blur();
    else row.focus();
  }

  function leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    // Else DevTools would open its drawer.
    event.preventDefault();
    event.stopPropagation();
    const query = list.query.peek();
    list.search('');
    // What it came from may have been left out by the search: then it is there again once the list is drawn.
    if (cameFrom.current?.isConnected) cameFrom.current.focus();
    else if (query === '') leaveForList();
    else isLeaving.current = true;
  }

  useLayoutEffect(() => {
    if (!isLeaving.current) return;
    isLeaving.current = false;
    leaveForList();
  });

  return (
    <div class="search-box">
      <Icon name="search" />
      <input
        ref={field}
        class="search"
        type="search"
        placeholder="Search"
        title={`${what}. Key: /`}
        aria-label="Search"
        aria-keyshortcuts="/"
        maxLength={longestQuery}
        value={list.query.value}
        onFocus={({ relatedTarget }) => {
          cameFrom.current = relatedTarget instanceof HTMLElement ? relatedTarget : null;
          readAhead(list);
        }}
        onInput={({ currentTarget }) => list.search(currentTarget.value)}
        onKeyDown={leave}
      />
    </div>
  );
}
