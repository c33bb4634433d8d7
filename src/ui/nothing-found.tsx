import type { ListView } from './list/list-view.ts';

/** Whether the list is to show what is blocked, and nothing else. */
function asksForBlocked({ kinds, query }: ListView): boolean {
  return query.value === '' && kinds.value.size === 1 && kinds.value.has('blocked');
}

/** The filters leave nothing of the list: says how to see it again. */
export function NothingFound({ list }: { readonly list: ListView }) {
  const notKnown = list.counts.value.inconclusive;
  const [title, text] = !asksForBlocked(list)
    ? ['No request matches', 'The search and the filters leave none of the list.']
    : notKnown === 0
      ? ['Nothing is blocked', 'The browser refused none of these requests because of CORS.']
      : [
          'Nothing is known to be blocked',
          `Of ${notKnown.toLocaleString('en')} the recording does not tell.`,
        ];
  return (
    <div class="empty nothing-found">
      <p class="empty-title">{title}</p>
      <p>{text}</p>
      <button type="button" class="text-button" onClick={list.showAll}>
        Show all
      </button>
    </div>
  );
}
