import type { Signal } from '@preact/signals';
import { type Grouping, groupings } from './list/grouping.ts';
import { kindNames, kinds } from './list/kinds.ts';
import type { ListView } from './list/list-view.ts';
import { SearchField } from './search-field.tsx';
import { type View, ViewSwitch } from './view-switch.tsx';

const groupingNames: Readonly<Record<Grouping, string>> = {
  cause: 'Cause',
  server: 'Server',
  none: 'None',
};

/** What the search looks at. */
const searchedIn: Readonly<Record<View, string>> = {
  requests:
    'Search URLs, methods, headers and what was found; server:api.example:8080 finds that server alone',
  servers: 'Search the origins of servers',
};

interface Props {
  readonly list: ListView;
  readonly view: Signal<View>;
  /** Groups the list, and remembers by what. */
  readonly onGroup: (grouping: Grouping) => void;
}

/** What of the list is shown, and how; it stands below the toolbar and wraps, as in the Network panel. */
export function FilterBar({ view, ...given }: Props) {
  const { list } = given;
  return (
    <div class="filter-bar" role="toolbar" aria-label="Filter">
      <ViewSwitch view={view} />
      <SearchField list={list} what={searchedIn[view.value]} />
      {view.value === 'requests' && <RequestFilters {...given} />}
    </div>
  );
}

/** They are of requests: a server has no kind. */
function RequestFilters({ list, onGroup }: Omit<Props, 'view'>) {
  const chosen = list.kinds.value;
  const counts = list.counts.value;
  return (
    <>
      <label class="group-by">
        Group by{' '}
        <select
          value={list.grouping.value}
          onChange={({ currentTarget }) => {
            const chosen = groupings.find((each) => each === currentTarget.value);
            if (chosen !== undefined) onGroup(chosen);
          }}
        >
          {groupings.map((each) => (
            <option key={each} value={each}>
              {groupingNames[each]}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="chips" aria-label="Show only">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class="chip"
            data-kind={kind}
            aria-pressed={chosen.has(kind)}
            onClick={() => list.toggleKind(kind)}
          >
            {kindNames[kind]} <span class="chip-count">{counts[kind].toLocaleString('en')}</span>
          </button>
        ))}
      </fieldset>
    </>
  );
}
