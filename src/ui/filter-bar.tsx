import type { Signal } from '@preact/signals';
import { Bar, type BarGroup, type BarPart } from './bar/bar.tsx';
import { type Grouping, groupings } from './list/grouping.ts';
import { type Kind, kindNames, kinds } from './list/kinds.ts';
import type { ListView } from './list/list-view.ts';
import { SearchField } from './search-field.tsx';
import { type View, ViewSwitch, viewItems } from './view-switch.tsx';

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

/** What of the list is shown, and how. */
export function FilterBar({ list, view, onGroup }: Props) {
  const chosen = list.kinds.value;
  const counts = list.counts.value;
  const grouping = list.grouping.value;

  const views: BarPart = {
    key: 'view',
    priority: kinds.length + 1,
    items: viewItems(view),
    content: <ViewSwitch view={view} />,
  };

  const search: BarPart = {
    key: 'search',
    priority: Number.POSITIVE_INFINITY,
    least: 96,
    items: [],
    content: <SearchField list={list} what={searchedIn[view.value]} />,
  };

  function chip(kind: Kind, index: number): BarPart {
    const count = counts[kind].toLocaleString('en');
    const isOn = chosen.has(kind);
    const toggle = () => list.toggleKind(kind);
    return {
      key: kind,
      // What to look at first stays longest.
      priority: kinds.length - index,
      items: [{ label: `${kindNames[kind]} (${count})`, isOn, choose: toggle }],
      content: (
        <button type="button" class="chip" data-kind={kind} aria-pressed={isOn} onClick={toggle}>
          {kindNames[kind]} <span class="chip-count">{count}</span>
        </button>
      ),
    };
  }

  const groupBy: BarPart = {
    key: 'group-by',
    priority: 0,
    items: groupings.map((each) => ({
      label: groupingNames[each],
      isOn: each === grouping,
      choose: () => onGroup(each),
    })),
    content: (
      <label class="group-by">
        Group by{' '}
        <select
          value={grouping}
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
    ),
  };

  const chips: BarGroup = { key: 'chips', title: 'Show only', parts: kinds.map(chip) };
  const grouped: BarGroup = {
    key: 'group-by',
    title: 'Group by',
    isOneOf: true,
    parts: [groupBy],
  };

  return (
    <Bar
      class="filter-bar"
      label="Filter"
      groups={[
        { key: 'view', title: 'Show', isOneOf: true, parts: [views] },
        { key: 'search', parts: [search] },
        // The rest is of requests: a server has no kind.
        ...(view.value === 'requests' ? [chips, grouped] : []),
      ]}
    />
  );
}
